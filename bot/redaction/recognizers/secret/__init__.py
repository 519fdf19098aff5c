"""Passwords, codes and logins: `cued.find`, and beside it each way of giving one."""

"""Passwords, codes and logins: `found.find`, and beside it each way of giving one."""

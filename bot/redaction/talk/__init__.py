"""What one message leaves to the next: what was asked, what stays open, what goes on with it or puts it right."""

"""The service itself: no HTTP server in it. Start reading at assistant.py."""

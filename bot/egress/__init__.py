"""The window: the only room that opens connections to Google or any third party."""

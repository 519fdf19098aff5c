"""What stops the portal at its start. The message is one French line for the operator; the command line prints it and
exits with 2.
"""


class PortalCannotStart(Exception):
    """A file or a setting that the portal needs is missing or wrong; `str()` of it is one French line."""

"""Everything that the outside touches: HTTP, widget, console, command line. Rules live in bot/."""

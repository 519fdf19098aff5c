"""What is nobody's secret: what the brand publishes, our own links and references, the codes of things."""

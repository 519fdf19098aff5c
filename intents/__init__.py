"""What Guichet knows: YAML by topic, entities, conversation tests, the authoring guide. No code."""

"""Facts of somebody's health: `facts.find` asks the others, each a way of telling or what only looks like one."""

"""Names of people: `names.find` scores runs of words; beside it what announces, ends or excludes a name."""

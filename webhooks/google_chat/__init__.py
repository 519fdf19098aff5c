"""Google Chat's side of the desk: the events that Google posts, verified, read in both dialects, done once, answered.

`door.py` is where to start reading; `hearing.py` tells what an event may do.
"""

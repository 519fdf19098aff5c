python -m bench.turns "$@"

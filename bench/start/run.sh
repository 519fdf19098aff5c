python -m bench.start "$@"

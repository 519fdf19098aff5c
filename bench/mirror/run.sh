python -m bench.mirror "$@"

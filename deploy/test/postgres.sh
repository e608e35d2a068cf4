#!/usr/bin/env bash
# Runs a command with DATABASE_URL naming a PostgreSQL 15 server of its own, gone afterwards.
set -euo pipefail
exec pg_virtualenv -v 15 bash -c '
  export DATABASE_URL="postgres://$PGUSER:$PGPASSWORD@$PGHOST:$PGPORT/postgres"
  exec "$@"' run "$@"

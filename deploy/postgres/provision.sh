#!/bin/bash
# Runs once, when a department's PostgreSQL is first started: one database, an owner for migrations, and an application
# role that may read. The same as shared/database/provision.ts does on one machine.
set -euo pipefail
name="$DEPARTMENT"
owner="$(cat "/run/secrets/${name}_owner_password")"
app="$(cat "/run/secrets/${name}_app_password")"
psql -v ON_ERROR_STOP=1 -v owner="$owner" -v app="$app" --username "$POSTGRES_USER" <<SQL
create role ${name}_owner login password :'owner';
create role ${name}_app login password :'app';
alter role ${name}_owner set log_min_messages = 'log';
alter role ${name}_app set log_min_messages = 'log';
create database ${name} owner ${name}_owner encoding 'UTF8' template template0;
revoke all on database ${name} from public;
grant connect on database ${name} to ${name}_app;
SQL
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$name" <<SQL
revoke all on schema public from public;
grant usage, create on schema public to ${name}_owner;
grant usage on schema public to ${name}_app;
alter default privileges for role ${name}_owner in schema public grant select on tables to ${name}_app;
SQL

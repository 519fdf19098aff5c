"""What the portal keeps: its own tables in its own database, in DIR/portal or where PORTAL__DATABASE_URL says.

`database.py` opens it and gives its two doors; `tables.py` describes the tables; `migrations/NNNN_name.sql` make them;
one file an owner of tables has the functions. They take a connection that the caller opened, and never commit.
"""

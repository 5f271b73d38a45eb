"""Step 6: the change log finds what an import did, however long ago."""

SQL = """
create index change_of_import on change (row_id) where table_name in ('import_entry', 'imported_file');
"""

"""The one generator of rule pages, tables and JSON Schemas."""

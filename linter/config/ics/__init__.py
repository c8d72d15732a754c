"""iCalendar files (RFC 5545) as days of the calendar."""

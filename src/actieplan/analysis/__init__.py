"""Analysis: from plans to values, without pixels or words."""

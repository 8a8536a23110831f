-- When a time-stamp authority put its stamp on the sheet of a revision; null before, and where none is asked.
alter table credential add column stamped_at timestamptz;

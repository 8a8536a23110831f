-- Texts of a catalogue's row are some hundred bytes each: compressing them costs a load more than it saves on disk.
alter table catalogue_deliverable
  alter column scope set storage external,
  alter column title_words set storage external,
  alter column all_words set storage external;

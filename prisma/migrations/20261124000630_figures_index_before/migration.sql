-- ticket_figures took its place. Apart from it: while an index is built nobody is to wait for the lock that this takes.
DROP INDEX IF EXISTS ticket_target;

-- A suggestion of the form saved a ticket only where no form was sent at all; what a reader said that it helped, where none of its matter was.
ALTER TABLE deflection ADD COLUMN suggested BOOLEAN NOT NULL DEFAULT false;

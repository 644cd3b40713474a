/** Said while another program holds the database, in the window and on the command line. `since`: a time of day. */
export const waitingForDatabase = (since: string): string =>
  `Waiting for the database since ${since}: another program holds it (a backup, a virus scanner). This goes on by itself when it is free.`

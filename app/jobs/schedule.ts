/** Every act that the clock drives, in real time (UTC). What is due by a shop's own clock is swept. */
export const crontab = `
* * * * * sweep-due ?max=1&jobKey=sweep-due&jobKeyMode=preserve_run_at
17 18 * * * run-nightly ?fill=12h&jobKey=run-nightly&jobKeyMode=preserve_run_at
`;

export interface HelpPort {
  /** Writes the app-data metafield that the help block reads. */
  publishHelp(json: string): Promise<void>;
}

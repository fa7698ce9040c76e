export interface HelpPort {
  /**
   * Writes app-data metafields that the storefront's blocks read, all of them or none.
   * @param values at most 25, JSON each
   */
  setHelp(values: { key: string; json: string }[]): Promise<void>;
  /** Removes such metafields, at most 25; one that is not there is no mistake. */
  removeHelp(keys: string[]): Promise<void>;
}

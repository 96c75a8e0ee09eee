interface ImportMetaEnv {
  /** The version of the app, put in by the build. */
  readonly RAPPORT_VERSION?: string;
}

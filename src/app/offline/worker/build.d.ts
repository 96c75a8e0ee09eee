/** Put in by the build: a short hash of everything that it wrote. */
declare const RAPPORT_BUILD: string;
/** Put in by the build: the path of each file below the page with its digest, as `integrity` wants it. */
declare const RAPPORT_FILES: Readonly<Record<string, string>>;

/** Put in its place by the build, so that no run has to read package.json. */
declare const PACKAGE_VERSION: string;

/** The version of this package. */
export const VERSION = PACKAGE_VERSION;

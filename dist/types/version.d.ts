/** The version of this program; the same as in package.json. */
export declare const version = "0.1.0";
/** Where this program is developed; the same as in package.json. Everything that links to it starts here. */
export declare const repository = "https://github.com/sa-lint/sa-lint";

/**
 * What a text that holds a service-account token contains: `eyJ`, the start of every JWT's header and payload (`{"` in
 * base64url), or what base64 makes of it. Base64 encodes three bytes at a time, so a token inside a longer encoded text (a
 * kubeconfig) shows in three forms: `ZXlK` at a multiple of three, else the invariant middle of an encoded `eyJh`, which is
 * how the header of a Kubernetes token (`{"alg"`) and the payload of a bound one (`{"aud"`) begin
 * (K: pkg/serviceaccount/jwt.go; both are marshalled with sorted keys).
 */
export declare const tokenHints: readonly ["eyJ", "ZXlK", "V5Sm", "leUpo"];
/** Where in a group of four base64 characters each encoded form begins. */
export declare const hintOffsets: Readonly<Record<string, number>>;
/** False for a text that holds no token, in clear or in base64. Base64 with a line break inside the hint is not seen. */
export declare function hasTokenHint(text: string): boolean;

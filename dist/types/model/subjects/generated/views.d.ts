/** The views of the model by the type of their subjects. */
export declare const views: {
    accountSecret: import("../subject.js").View<"accountSecret">;
    azureLabel: import("../subject.js").View<"azureLabel">;
    binding: import("../subject.js").View<"binding">;
    boundSubject: import("../subject.js").View<"boundSubject">;
    cloudExpiration: import("../subject.js").View<"cloudExpiration">;
    command: import("../subject.js").View<"command">;
    committedToken: import("../subject.js").View<"committedToken">;
    controlPlane: import("../subject.js").View<"controlPlane">;
    credentialProvider: import("../subject.js").View<"credentialProvider">;
    encryption: import("../subject.js").View<"encryption">;
    field: import("../subject.js").View<"field">;
    grant: import("../subject.js").View<"grant">;
    heldToken: import("../subject.js").View<"heldToken">;
    hostPath: import("../subject.js").View<"hostPath">;
    inertRule: import("../subject.js").View<"inertRule">;
    processSharing: import("../subject.js").View<"processSharing">;
    secret: import("../subject.js").View<"secret">;
    secretProblem: import("../subject.js").View<"secretProblem">;
    secretUse: import("../subject.js").View<"secretUse">;
    serviceAccount: import("../subject.js").View<"serviceAccount">;
    token: import("../subject.js").View<"token">;
    tokenMount: import("../subject.js").View<"tokenMount">;
    workload: import("../subject.js").View<"workload">;
};

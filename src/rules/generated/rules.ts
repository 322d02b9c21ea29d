// Generated from rules/ by `npm run generate`. Do not edit.
import type { Rule } from '../rule.ts';

export const rules: readonly Rule[] = [
  {
    "id": "automount/automount-override",
    "title": "Pod overrides its service account's opt-out",
    "severity": "note",
    "profile": "strict",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "automount": {
          "properties": {
            "pod": {
              "const": true
            },
            "serviceAccount": {
              "const": false
            }
          }
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "bound": {
                  "const": true
                }
              }
            }
          }
        },
        "message": "{object} takes the token of {account.label}, although the account says 'automountServiceAccountToken: false': the pod wins. The account is bound to a role{account.lets}, so this may be the one pod that needs the token: make sure that it is."
      }
    ],
    "at": [
      "automount"
    ],
    "related": [
      "accountAutomount",
      "bindings"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} takes the token of {account.label}, although the account says 'automountServiceAccountToken: false'. The pod wins, so the opt-out that its owner wrote protects nothing here.",
    "fix": "If no container calls the Kubernetes API, delete the line. If one does, write `false` and mount a one-hour projected token into that container only (`sa-lint explain automount/automounted-token` shows how), or suppress this finding.",
    "options": {},
    "aliases": []
  },
  {
    "id": "automount/automounted-token",
    "title": "Automatically mounted token",
    "severity": "warning",
    "profile": "recommended",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "automount": {
          "properties": {
            "value": {
              "const": true
            },
            "containerCount": {
              "type": "integer",
              "minimum": 1
            },
            "reused": {
              "const": false
            }
          }
        }
      },
      "allOf": [
        {
          "anyOf": [
            {
              "properties": {
                "automount": {
                  "properties": {
                    "requested": {
                      "const": false
                    }
                  }
                }
              }
            },
            {
              "properties": {
                "automount": {
                  "properties": {
                    "needed": {
                      "const": false
                    }
                  }
                },
                "usesToken": {
                  "const": false
                }
              }
            },
            {
              "properties": {
                "tokenReceiver": {
                  "type": "string"
                }
              }
            }
          ]
        },
        {
          "anyOf": [
            {
              "properties": {
                "automount": {
                  "properties": {
                    "settable": {
                      "const": true
                    }
                  }
                }
              }
            },
            {
              "properties": {
                "account": {
                  "properties": {
                    "declared": {
                      "const": true
                    }
                  }
                }
              }
            }
          ]
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "tokenReceiver": {
              "type": "string"
            },
            "automount": {
              "properties": {
                "settable": {
                  "const": true
                }
              }
            }
          }
        },
        "message": "{object} sends the automatic token of {account.label} to {tokenReceiver}, to log in there. It is a token for the Kubernetes API: {tokenReceiver}, and whoever gets into one of the containers ({automount.containers}), can use it there for up to a year.",
        "fix": "Log in with a token that is good for nothing else: a projected `serviceAccountToken` with `path: token`, `expirationSeconds: 3600` and an `audience` of its own, such as `vault`, mounted into the one container that logs in. Let the role of {tokenReceiver} ask for that audience, and set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) unless a container calls the Kubernetes API as well."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "settable": {
                  "const": false
                },
                "needed": {
                  "const": true
                }
              }
            },
            "account": {
              "properties": {
                "admin": {
                  "const": false
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of {account.label} only because nothing turns it off. The account is bound to a role{account.lets}, so the token is likely needed, but whoever gets into one of its containers ({automount.containers}) can use it for up to a year.",
        "fix": "The kind {kind} has no `automountServiceAccountToken`: write `true` on the ServiceAccount, to say that the token is meant."
      },
      {
        "when": {
          "properties": {
            "usesToken": {
              "const": true
            },
            "automount": {
              "properties": {
                "requested": {
                  "const": false
                },
                "needed": {
                  "const": false
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of {account.label} only because nothing turns it off. A program in its pods uses it, so it is needed, but whoever gets into one of its containers ({automount.containers}) can use it for up to a year.",
        "fix": "Best: set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it (`sa-lint explain automount/automounted-token` shows how). Or write `true` there, to say that the token is meant."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "settable": {
                  "const": true
                },
                "needed": {
                  "const": true
                }
              }
            },
            "account": {
              "properties": {
                "admin": {
                  "const": false
                },
                "isDefault": {
                  "const": true
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of the service account 'default' only because nothing turns it off. The account is bound to a role{account.lets}, perhaps for another pod that uses it, and whoever gets into one of its containers ({automount.containers}) has those rights for up to a year.",
        "fix": "If no container calls the Kubernetes API, set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`). If one does, give the workload a ServiceAccount of its own and bind that instead of `default`."
      },
      {
        "when": {
          "properties": {
            "builtIn": {
              "const": false
            },
            "kind": {
              "enum": [
                "Service",
                "Configuration",
                "Revision"
              ]
            },
            "automount": {
              "properties": {
                "needed": {
                  "const": true
                }
              }
            },
            "account": {
              "properties": {
                "admin": {
                  "const": false
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of {account.label} only because nothing turns it off. The account is bound to a role{account.lets}, so the token is likely needed, but whoever gets into one of its containers ({automount.containers}) can use it for up to a year.",
        "fix": "Best: set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it (`sa-lint explain automount/automounted-token` shows how). Or write `true` on the ServiceAccount, to say that the token is meant: Knative refuses it in the pod spec."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "needed": {
                  "const": true
                }
              }
            },
            "account": {
              "properties": {
                "admin": {
                  "const": false
                }
              }
            }
          }
        },
        "severity": "note",
        "message": "{object} gets the token of {account.label} only because nothing turns it off. The account is bound to a role{account.lets}, so the token is likely needed, but whoever gets into one of its containers ({automount.containers}) can use it for up to a year.",
        "fix": "Best: set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it (`sa-lint explain automount/automounted-token` shows how). Or write `true` there, to say that the token is meant."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "settable": {
                  "const": true
                },
                "needed": {
                  "const": true
                }
              }
            }
          }
        },
        "message": "{object} gets the token of {account.label} only because nothing turns it off, and the account is bound to a role{account.lets}. Whoever gets into one of its containers ({automount.containers}) has those rights for up to a year.",
        "fix": "Set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`). If a container does call the Kubernetes API, bind the account to a role with just the requests that it makes, and mount a one-hour projected token into that container (`sa-lint explain automount/automounted-token` shows how)."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "settable": {
                  "const": false
                }
              }
            }
          }
        },
        "message": "{object} gets the token of {account.label}, for which no binding here shows a need. A {kind} cannot turn the token off itself, and the account does not; a thief can use it for up to a year.",
        "fix": "Write `automountServiceAccountToken: false` on the ServiceAccount. If the controller of this kind, or the software that it starts, talks to the Kubernetes API, keep the token and write `true` there instead, with a binding that says what for."
      },
      {
        "when": {
          "properties": {
            "knownSoftware": {
              "type": "string"
            }
          }
        },
        "message": "{object} gets the automatic token of {account.label}, and seems to run or use {knownSoftware}, which usually needs a token. Whoever gets into one of its containers ({automount.containers}) can use this one for up to a year.",
        "fix": "Set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it (`sa-lint explain automount/automounted-token` shows how). Where a controller makes the pods and allows no such volume, write `true`, and keep the binding that the token is for beside the workload."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "decidedBy": {
                  "const": "pod"
                }
              }
            }
          }
        },
        "message": "{object} asks for the token of {account.label}, for which no binding here shows a need. The pod says 'automountServiceAccountToken: true', and whoever gets into one of its containers ({automount.containers}) can use the token for up to a year."
      },
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "decidedBy": {
                  "const": "serviceAccount"
                }
              }
            }
          }
        },
        "message": "{object} gets the token of {account.label}, because the account says 'automountServiceAccountToken: true'. No binding here shows a need for it, and whoever gets into a container ({automount.containers}) can use the token for up to a year."
      },
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "namesake": {
                  "const": true
                }
              }
            }
          }
        },
        "message": "{object} gets the token of {account.label}, because neither the pod turns it off nor an account of its namespace: the ServiceAccount of that name in these files is for another one. Whoever gets into one of its containers ({automount.containers}) can use the token at the API server for up to a year."
      },
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "declared": {
                  "const": false
                }
              }
            }
          }
        },
        "message": "{object} gets the token of {account.label}, because nothing in the input turns it off: neither the pod nor a ServiceAccount object. Whoever gets into one of its containers ({automount.containers}) can use the token at the API server for up to a year."
      }
    ],
    "at": [
      "automount",
      "value",
      "podSpec"
    ],
    "related": [
      "reads",
      "accountAutomount",
      "account",
      "bindings"
    ],
    "chain": [],
    "edit": [
      {
        "cause": "value",
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "decidedBy": {
                  "const": "serviceAccount"
                }
              }
            },
            "account": {
              "properties": {
                "needs": {
                  "const": null
                }
              }
            }
          }
        },
        "steps": [
          {
            "write": "value",
            "to": false
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      },
      {
        "cause": "value",
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "decidedBy": {
                  "const": "pod"
                }
              }
            },
            "needs": {
              "const": null
            }
          }
        },
        "steps": [
          {
            "write": "automount",
            "to": false
          }
        ],
        "unsafe": "What calls the Kubernetes API in these pods loses its token."
      },
      {
        "cause": "account",
        "when": {
          "properties": {
            "account": {
              "properties": {
                "needs": {
                  "const": null
                },
                "declared": {
                  "const": false
                }
              }
            }
          }
        },
        "steps": [
          {
            "create": {
              "apiVersion": "v1",
              "kind": "ServiceAccount",
              "metadata": {
                "name": "{account.name}",
                "namespace": "{account.namespace}"
              },
              "automountServiceAccountToken": false
            },
            "beside": "firstSharer"
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      },
      {
        "cause": "account",
        "when": {
          "properties": {
            "account": {
              "properties": {
                "needs": {
                  "const": null
                },
                "declared": {
                  "const": true
                }
              }
            }
          }
        },
        "steps": [
          {
            "set": "automountServiceAccountToken",
            "in": "accountObject",
            "to": false
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      },
      {
        "cause": "pod",
        "when": {
          "properties": {
            "needs": {
              "const": null
            },
            "automount": {
              "properties": {
                "settable": {
                  "const": true
                }
              }
            }
          }
        },
        "steps": [
          {
            "set": "automountServiceAccountToken",
            "in": "podSpec",
            "to": false,
            "after": "serviceAccountName"
          }
        ],
        "unsafe": "What calls the Kubernetes API in these pods loses its token."
      },
      {
        "cause": "pod",
        "when": {
          "properties": {
            "builtIn": {
              "const": true
            },
            "tokenReceiver": {
              "const": null
            },
            "tokenContainer": {
              "type": "string"
            },
            "account": {
              "properties": {
                "isDefault": {
                  "const": false
                }
              }
            }
          }
        },
        "steps": [
          {
            "add": {
              "name": "api-token",
              "mountPath": "/var/run/secrets/kubernetes.io/serviceaccount",
              "readOnly": true
            },
            "to": "volumeMounts",
            "in": "tokenContainer"
          },
          {
            "add": {
              "name": "api-token",
              "projected": {
                "sources": [
                  {
                    "serviceAccountToken": {
                      "path": "token",
                      "expirationSeconds": 3600
                    }
                  },
                  {
                    "configMap": {
                      "name": "kube-root-ca.crt",
                      "items": [
                        {
                          "key": "ca.crt",
                          "path": "ca.crt"
                        }
                      ]
                    }
                  },
                  {
                    "downwardAPI": {
                      "items": [
                        {
                          "path": "namespace",
                          "fieldRef": {
                            "fieldPath": "metadata.namespace"
                          }
                        }
                      ]
                    }
                  }
                ]
              }
            },
            "to": "volumes",
            "in": "podSpec"
          },
          {
            "set": "automountServiceAccountToken",
            "in": "podSpec",
            "to": false,
            "after": "serviceAccountName"
          }
        ],
        "unsafe": "Only the container '{tokenContainer}' has a token then, of one hour; what reads it only once stops working."
      },
      {
        "when": {
          "properties": {
            "needs": {
              "type": "string"
            }
          }
        },
        "none": "{needs} needs the token"
      }
    ],
    "cause": [
      "value",
      "account",
      "pod"
    ],
    "message": "{object} gets the token of {account.label}, because neither the pod nor the account turns it off. Whoever gets into one of its containers ({automount.containers}) can use the token at the API server for up to a year.",
    "fix": "Set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`). If a container does call the Kubernetes API, mount a one-hour projected token into that one (`sa-lint explain automount/automounted-token` shows how).",
    "options": {},
    "aliases": []
  },
  {
    "id": "automount/token-in-every-container",
    "title": "Token in every container of the pod",
    "severity": "note",
    "profile": "strict",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "automount": {
          "properties": {
            "value": {
              "const": true
            },
            "containerCount": {
              "type": "integer",
              "minimum": 2
            }
          }
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "settable": {
                  "const": false
                }
              }
            }
          }
        },
        "fix": "The kind {kind} has no `automountServiceAccountToken`: write `false` on the ServiceAccount, and mount a one-hour projected token into the container that needs it only (`sa-lint explain automount/token-in-every-container` shows how)."
      }
    ],
    "at": [
      "automount",
      "podSpec"
    ],
    "related": [
      "containers",
      "accountAutomount"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} gives the token of {account.label} to {automount.containerCount} containers ({automount.containers}). Whoever gets into any one of them, a sidecar or an init container too, can speak to the API server as this account.",
    "fix": "Set `automountServiceAccountToken: false` in the pod spec (`{automount.path}`) and mount a one-hour projected token into the container that needs it only (`sa-lint explain automount/token-in-every-container` shows how).",
    "options": {},
    "aliases": []
  },
  {
    "id": "cloud/cloud-identity-on-default-account",
    "title": "The account 'default' carries a cloud identity",
    "severity": "error",
    "profile": "recommended",
    "subject": "serviceAccount",
    "when": {
      "properties": {
        "isDefault": {
          "const": true
        },
        "cloudIdentity": {
          "type": "string"
        }
      }
    },
    "cases": [],
    "at": [
      "cloudIdentity",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} carries an identity of the cloud ({cloudIdentity}). Every pod of its namespace that names no account acts in the cloud with it, without having asked for it.",
    "fix": "Move the annotation to a ServiceAccount of its own, and name that in the one workload that needs the cloud.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cloud/cloud-token-expiration",
    "title": "A cloud token with a wrong lifetime",
    "severity": "warning",
    "profile": "recommended",
    "subject": "cloudExpiration",
    "when": {
      "anyOf": [
        {
          "properties": {
            "outOfRange": {
              "const": true
            }
          }
        },
        {
          "properties": {
            "seconds": {
              "type": "number",
              "exclusiveMinimum": {
                "$data": "/options/maxSeconds"
              }
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "provider": {
              "const": "azure"
            },
            "outOfRange": {
              "const": true
            }
          }
        },
        "message": "{object} asks for Azure tokens of {seconds} seconds. The webhook takes 3600 to 86400 and refuses the pods of anything else."
      },
      {
        "when": {
          "properties": {
            "provider": {
              "const": "aws"
            },
            "outOfRange": {
              "const": true
            }
          }
        },
        "message": "{object} asks for AWS tokens of {seconds} seconds, less than the {minimum} that there are. The webhook raises it, so the token lives longer than the line says."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} asks for tokens of the cloud that live {seconds} seconds, more than the {options.maxSeconds} that are allowed. Whoever copies one out of the pod acts in the cloud for as long.",
    "fix": "Write `{annotation}: \"3600\"`. The kubelet renews the file in time, and the SDKs read it again.",
    "options": {
      "maxSeconds": 86400
    },
    "aliases": []
  },
  {
    "id": "cloud/misplaced-workload-identity",
    "title": "Azure's label stands where the webhook does not look",
    "severity": "warning",
    "profile": "recommended",
    "subject": "azureLabel",
    "when": {
      "properties": {
        "where": {
          "enum": [
            "account",
            "object",
            "annotation"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "where": {
              "const": "account"
            }
          }
        },
        "message": "The pods of {object} lack the label `azure.workload.identity/use`; it stands on their ServiceAccount. There it does nothing, so they get no token for Azure, and the usual way out is a password that never expires."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "pod"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "The pods of {object} lack the label `azure.workload.identity/use`; it stands beside their labels. There it does nothing, so they get no token for Azure, and the usual way out is a password that never expires.",
    "fix": "Write `azure.workload.identity/use: \"true\"` under the labels of the pod template (`spec.template.metadata.labels`).",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/credential-provider-token",
    "title": "An image credential provider gets too much of a token",
    "severity": "warning",
    "profile": "recommended",
    "subject": "credentialProvider",
    "when": {
      "anyOf": [
        {
          "properties": {
            "hasAudience": {
              "const": false
            }
          }
        },
        {
          "properties": {
            "cacheType": {
              "const": "ServiceAccount"
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "hasAudience": {
              "const": true
            }
          }
        },
        "severity": "note",
        "message": "{object} caches what '{provider}' answers by service account, and not by token. Pods of one account share registry credentials that were given to one of them, also after that pod is gone.",
        "fix": "Set `cacheType: Token`, unless the registry decides by account alone."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} gives '{provider}' a token of the pod's account without an audience of its own. The plugin, and whoever it sends the token to, can use it at the API server.",
    "fix": "Name the registry's audience: `serviceAccountTokenAudience: registry.example.com`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/extended-token-flag",
    "title": "Automatic tokens live for a year",
    "severity": "warning",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "extendsTokens": {
          "const": true
        }
      }
    },
    "cases": [],
    "at": [
      "extendExpiration",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} lets the API server stretch every automatically mounted token from one hour to a year. A token that leaks from any pod, log or backup stays useful until the pod is gone.",
    "fix": "Set `--service-account-extend-token-expiration=false`. Clients that read their token only once at start stop working after an hour; client-go since 0.15.7 and the current clients of Python, Java and JavaScript read it anew. The metric `serviceaccount_stale_tokens_total` tells whether there are any left.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/legacy-signing-key",
    "title": "Tokens are checked with the TLS key",
    "severity": "error",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "hasKeyFile": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "keyFile",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} names no key to check service-account tokens with, so the API server takes its own TLS key. Whoever gets that key, to impersonate the server once, can sign a token of any account.",
    "fix": "Give the tokens a key pair of their own: `--service-account-key-file=/etc/kubernetes/pki/sa.pub` here, its private half as `--service-account-signing-key-file` and for the controller manager. Tokens signed with the old key stop working, so list both public keys until they are gone.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/node-restriction-off",
    "title": "A node may ask for any token of its pods and change other nodes",
    "severity": "warning",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "restrictsNodes": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "disabledPlugins",
      "enabledPlugins",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} runs without the admission plugin NodeRestriction. A stolen kubelet credential can then request unbound tokens of every account on its node, label its node and pull other pods onto it.",
    "fix": "Add it: `--enable-admission-plugins=NodeRestriction,…`. The flag replaces what kubeadm or k3s pass by themselves, so name it there too.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/service-account-admission-off",
    "title": "Service-account admission is off",
    "severity": "error",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "admitsAccounts": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "disabledPlugins",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} disables the admission plugin ServiceAccount. Pods then run without a checked account, and what a namespace says about mounting tokens is not looked at any more.",
    "fix": "Take `ServiceAccount` out of `--disable-admission-plugins`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/shared-controller-credentials",
    "title": "All controllers share one credential",
    "severity": "warning",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "ownCredentials": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "ownCredentials",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} runs every controller with one credential that owns nearly everything. A flaw in one controller is then worth the whole cluster, and the audit log cannot tell them apart.",
    "fix": "Set `--use-service-account-credentials=true`. Each controller then acts as an account of its own in kube-system with a built-in role; kubeadm, k3s and RKE2 set it by themselves.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/static-token-file",
    "title": "Static tokens in a file",
    "severity": "error",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "hasStaticTokens": {
          "const": true
        }
      }
    },
    "cases": [],
    "at": [
      "tokenFile",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} accepts the tokens of a file on the control plane's disk. They never expire, stand there in clear, and a stolen one works until the API server is restarted with another file.",
    "fix": "Remove `--token-auth-file`. Programs use service accounts with projected tokens or `kubectl create token`, people an OIDC provider (`--authentication-config`).",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/token-lookup-off",
    "title": "Tokens outlive their Secrets and accounts",
    "severity": "error",
    "profile": "recommended",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "looksUpTokens": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "lookup",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} does not look a token's Secret and account up. A long-lived token that once leaked keeps working after its Secret and its account are deleted, so nothing takes it back.",
    "fix": "Remove `--service-account-lookup=false`; the default is true.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/unencrypted-secrets",
    "title": "Secrets are written to etcd in clear",
    "severity": "warning",
    "profile": "recommended",
    "subject": "encryption",
    "when": {
      "anyOf": [
        {
          "properties": {
            "covered": {
              "const": false
            }
          }
        },
        {
          "properties": {
            "provider": {
              "enum": [
                "identity",
                null
              ]
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "covered": {
              "const": false
            }
          }
        },
        "message": "{object} leaves Secrets out, so the API server writes them to etcd in clear. A backup or a disk of etcd then holds every long-lived token of the cluster, ready for use."
      }
    ],
    "at": [
      "self",
      "resources"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} lets the API server write Secrets to etcd in clear. A backup or a disk of etcd then holds every long-lived token of the cluster, ready for use.",
    "fix": "Name `secrets` under `resources`, and put a provider that encrypts (`kms` v2, `secretbox`, `aescbc`) before `identity`, which stays last to read what is old. Then write all Secrets anew: `kubectl get secrets -A -o json | kubectl replace -f -`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "cluster/unlimited-token-expiration",
    "title": "No upper limit for token lifetimes",
    "severity": "note",
    "profile": "strict",
    "subject": "controlPlane",
    "when": {
      "properties": {
        "limitsTokens": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "maxExpiration",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} sets no upper limit for the lifetime of tokens. Whoever may create one for an account can keep it for 136 years, and no list shows that it exists.",
    "fix": "Set `--service-account-max-token-expiration=24h` (at least one hour). Longer requests are shortened with a warning, not refused.",
    "options": {},
    "aliases": []
  },
  {
    "id": "commands/copied-token",
    "title": "Token taken out of its volume",
    "severity": "warning",
    "profile": "recommended",
    "subject": "command",
    "when": {
      "properties": {
        "hazard": {
          "const": "copied"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "into": {
              "const": "environment"
            }
          }
        },
        "message": "{object} exports the service-account token in the variable '{program}'. It is not renewed there, and every program, crash dump and `/proc` entry of the container shows it."
      },
      {
        "when": {
          "properties": {
            "into": {
              "const": "kubeconfig"
            }
          }
        },
        "message": "{object} writes the service-account token into a kubeconfig. It is not renewed there, and whoever reads that file has the token for as long as it is valid."
      },
      {
        "when": {
          "properties": {
            "into": {
              "const": "secret"
            }
          }
        },
        "message": "{object} writes the service-account token into a Secret. Whoever may read Secrets of that namespace then has it, and it is not renewed there."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "workload"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "'{program}' in {object} copies the service-account token into a file. The copy is not renewed, and whoever reads that place has the token for as long as it is valid.",
    "fix": "Read the token where it is mounted, each time it is needed (`curl -H @-`, `--token-file`, or the client's in-cluster configuration). For another container, mount a `serviceAccountToken` projection there instead.",
    "options": {},
    "aliases": []
  },
  {
    "id": "commands/long-created-token",
    "title": "Token created for a long time",
    "severity": "warning",
    "profile": "recommended",
    "subject": "command",
    "when": {
      "properties": {
        "hazard": {
          "const": "created"
        }
      },
      "anyOf": [
        {
          "properties": {
            "seconds": {
              "type": "number",
              "exclusiveMinimum": {
                "$data": "/options/maxSeconds"
              }
            }
          }
        },
        {
          "properties": {
            "isBound": {
              "const": false
            }
          }
        },
        {
          "properties": {
            "hasAudience": {
              "const": false
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "seconds": {
              "type": "number",
              "exclusiveMinimum": {
                "$data": "/options/maxSeconds"
              }
            }
          }
        },
        "severity": "warning"
      },
      {
        "when": {
          "properties": {
            "isBound": {
              "const": false
            }
          }
        },
        "profile": "strict",
        "severity": "note",
        "message": "'{program} create token' in {object} asks for a token that is bound to no object. It outlives the pod that asked for it, and only the deletion of its account takes it back."
      },
      {
        "when": {
          "properties": {
            "hasAudience": {
              "const": false
            }
          }
        },
        "profile": "strict",
        "severity": "note",
        "message": "'{program} create token' in {object} asks for a token without an audience. Whoever it is shown to can use it at the API server.",
        "fix": "Name who it is for: `--audience=<who>`. A token for the API server needs none."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "workload"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "'{program} create token' in {object} asks for a token of {seconds} seconds. It is listed nowhere, so nobody can take it back before then without deleting the account.",
    "fix": "Ask for as long as the job takes (`--duration=10m`), and bind it: `--bound-object-kind=Pod --bound-object-name=\"$HOSTNAME\"` ends it with the pod.",
    "options": {
      "maxSeconds": 86400
    },
    "aliases": []
  },
  {
    "id": "commands/unverified-api-call",
    "title": "Token sent without checking the server",
    "severity": "error",
    "profile": "recommended",
    "subject": "command",
    "when": {
      "properties": {
        "hazard": {
          "const": "unverified"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [
      "workload"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "'{program}' in {object} sends the service-account token without checking who answers. Anybody on the way, such as another pod that answers ARP or DNS, gets the token.",
    "fix": "Check the server with the certificate that lies beside the token: `curl --cacert /var/run/secrets/kubernetes.io/serviceaccount/ca.crt`, `wget --ca-certificate=…`, `verify='…/ca.crt'`; kubectl does it by itself when the flag is gone.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/conflicting-service-account",
    "title": "Two different service accounts in one pod spec",
    "severity": "error",
    "profile": "recommended",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "account": {
          "properties": {
            "alias": {
              "const": "different"
            }
          }
        }
      }
    },
    "cases": [],
    "at": [
      "serviceAccount"
    ],
    "related": [
      "serviceAccountName",
      "account",
      "bindings"
    ],
    "chain": [],
    "edit": [
      {
        "steps": [
          {
            "remove": "serviceAccount"
          }
        ],
        "unsafe": "If the deleted name is the one that is meant, the pods go on running as another account."
      }
    ],
    "cause": [],
    "message": "{object} names two service accounts, and runs as '{account.serviceAccountName}'. Its deprecated field 'serviceAccount' says '{account.serviceAccount}', which Kubernetes ignores without an error or a warning.",
    "fix": "Delete the `serviceAccount` line and keep in `serviceAccountName` the account that is meant. If that is the one of the deleted line, the pods change their identity: check that its role bindings are there first.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/default-service-account",
    "title": "Workload runs as the default service account",
    "severity": "warning",
    "profile": "recommended",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "impersonates": {
          "const": false
        },
        "account": {
          "properties": {
            "isDefault": {
              "const": true
            }
          }
        }
      },
      "anyOf": [
        {
          "properties": {
            "holdsToken": {
              "const": true
            }
          }
        },
        {
          "properties": {
            "account": {
              "properties": {
                "bound": {
                  "const": true
                }
              }
            }
          }
        },
        {
          "properties": {
            "account": {
              "properties": {
                "cloudIdentity": {
                  "enum": [
                    "aws",
                    "google",
                    "azure"
                  ]
                }
              }
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "cloudIdentity": {
                  "enum": [
                    "aws",
                    "google",
                    "azure"
                  ]
                }
              }
            }
          }
        },
        "message": "{object} runs as the service account 'default', which carries a cloud identity ({account.cloudIdentity}). It can act in the cloud account without having asked for it, as can every pod of the namespace that names no account."
      },
      {
        "when": {
          "properties": {
            "holdsToken": {
              "const": true
            },
            "account": {
              "properties": {
                "bound": {
                  "const": true
                }
              }
            }
          }
        },
        "message": "{object} runs as the service account 'default', which is bound to a role{account.lets}, and holds its token. A thief of the token has those rights, and so has every other pod of the namespace that names no account."
      },
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "bound": {
                  "const": true
                }
              }
            }
          }
        },
        "message": "{object} runs as the service account 'default', which is bound to a role{account.lets}. It holds no token today, but whoever may add a volume or a container to it can have one with those rights."
      }
    ],
    "at": [
      "serviceAccountName",
      "serviceAccountValue",
      "podSpec"
    ],
    "related": [
      "account",
      "cloudIdentity",
      "bindings"
    ],
    "chain": [],
    "edit": [
      {
        "cause": "account",
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "value": {
                  "const": true
                }
              }
            },
            "account": {
              "properties": {
                "needs": {
                  "const": null
                },
                "declared": {
                  "const": false
                },
                "bound": {
                  "const": false
                },
                "cloudIdentity": {
                  "const": null
                }
              }
            }
          }
        },
        "steps": [
          {
            "create": {
              "apiVersion": "v1",
              "kind": "ServiceAccount",
              "metadata": {
                "name": "{account.name}",
                "namespace": "{account.namespace}"
              },
              "automountServiceAccountToken": false
            },
            "beside": "firstSharer"
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      },
      {
        "cause": "account",
        "when": {
          "properties": {
            "automount": {
              "properties": {
                "value": {
                  "const": true
                }
              }
            },
            "account": {
              "properties": {
                "needs": {
                  "const": null
                },
                "declared": {
                  "const": true
                },
                "bound": {
                  "const": false
                },
                "cloudIdentity": {
                  "const": null
                }
              }
            }
          }
        },
        "steps": [
          {
            "set": "automountServiceAccountToken",
            "in": "accountObject",
            "to": false
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      },
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "cloudIdentity": {
                  "enum": [
                    "aws",
                    "google",
                    "azure"
                  ]
                }
              }
            }
          }
        },
        "none": "its cloud identity has to move along"
      },
      {
        "when": {
          "properties": {
            "needs": {
              "type": "string"
            }
          }
        },
        "none": "{needs} needs its rights, which have to move along"
      },
      {
        "when": {
          "properties": {
            "freeName": {
              "const": null
            }
          }
        },
        "none": "a ServiceAccount of its name is there already, or its name is not known"
      },
      {
        "when": {
          "properties": {
            "builtIn": {
              "const": true
            }
          }
        },
        "steps": [
          {
            "set": "serviceAccountName",
            "in": "podSpec",
            "to": "{freeName}",
            "after": "serviceAccountName"
          },
          {
            "create": {
              "apiVersion": "v1",
              "kind": "ServiceAccount",
              "metadata": {
                "name": "{freeName}",
                "namespace": "{account.namespace}"
              },
              "automountServiceAccountToken": false
            },
            "beside": "podSpec"
          }
        ],
        "unsafe": "The new account has none of the rights of `default`, and no token."
      }
    ],
    "cause": [
      "account"
    ],
    "message": "{object} runs as the service account 'default' and holds its token. Every pod of the namespace that names no account shares this identity, so a right granted for one of them is granted to all.",
    "fix": "Create a ServiceAccount for this workload and name it in `{account.path}`. Move to it the role bindings and cloud annotations of `default` that the workload needs: until then it lacks those rights.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/default-service-account-automount",
    "title": "Default service account hands out tokens",
    "severity": "warning",
    "profile": "recommended",
    "subject": "serviceAccount",
    "when": {
      "properties": {
        "isDefault": {
          "const": true
        },
        "automount": {
          "enum": [
            true,
            null
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "automount": {
              "const": true
            }
          }
        },
        "message": "{object} asks for its token to be mounted into every pod of the namespace that names no account. Whoever gets into one of them can speak to the API server as 'default'."
      }
    ],
    "at": [
      "automount",
      "self"
    ],
    "related": [
      "bindings"
    ],
    "chain": [],
    "edit": [
      {
        "when": {
          "properties": {
            "needs": {
              "type": "string"
            }
          }
        },
        "none": "{needs} needs the token"
      },
      {
        "cause": "account",
        "steps": [
          {
            "set": "automountServiceAccountToken",
            "in": "object",
            "to": false
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      }
    ],
    "cause": [
      "account"
    ],
    "message": "{object} does not say 'automountServiceAccountToken: false', so its token goes to every pod of the namespace that names no account. Whoever gets into one of them can speak to the API server as 'default'.",
    "fix": "Write `automountServiceAccountToken: false` at the top level of this ServiceAccount. Pods that use `default` and talk to the API (Prometheus, operators, Kubernetes service discovery) lose their token: give them an account of their own first.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/deprecated-service-account-field",
    "title": "Deprecated serviceAccount field",
    "severity": "note",
    "profile": "recommended",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        }
      },
      "anyOf": [
        {
          "properties": {
            "account": {
              "properties": {
                "alias": {
                  "const": "alone"
                }
              }
            }
          }
        },
        {
          "properties": {
            "exported": {
              "const": false
            },
            "account": {
              "properties": {
                "alias": {
                  "const": "same"
                }
              }
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "alias": {
                  "const": "same"
                }
              }
            }
          }
        },
        "message": "{object} names its service account twice, in 'serviceAccountName' and in the deprecated 'serviceAccount'. The next edit of only one of them decides silently: 'serviceAccountName' wins.",
        "fix": "Delete the `serviceAccount` line. Nothing changes: the API server takes `serviceAccountName`."
      }
    ],
    "at": [
      "serviceAccount"
    ],
    "related": [
      "serviceAccountName"
    ],
    "chain": [],
    "edit": [
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "alias": {
                  "const": "same"
                }
              }
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "remove": "serviceAccount"
          }
        ]
      },
      {
        "when": {
          "properties": {
            "account": {
              "properties": {
                "serviceAccountName": {
                  "const": null
                }
              }
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "rename": "serviceAccount",
            "to": "serviceAccountName"
          }
        ]
      }
    ],
    "cause": [],
    "message": "{object} names {account.label} in the deprecated field 'serviceAccount'. Kubernetes still reads it, but kustomize does not rename it, and tools that look only at 'serviceAccountName' see the account 'default'.",
    "fix": "Rename the key to `serviceAccountName`. Nothing changes for the API server, which copies one into the other.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/missing-service-account",
    "title": "Service account that is not declared",
    "severity": "warning",
    "profile": "strict",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "account": {
          "properties": {
            "isDefault": {
              "const": false
            },
            "declared": {
              "const": false
            },
            "othersDeclared": {
              "const": true
            }
          }
        }
      }
    },
    "cases": [],
    "at": [
      "serviceAccountName",
      "serviceAccountValue"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [
      "account"
    ],
    "message": "{object} runs as {account.label}, which these manifests do not declare although they declare others of its namespace. If the cluster has none of that name, the API server refuses the pods; if it has one, nobody reviews here what it may do.",
    "fix": "Correct the name, or add the ServiceAccount to these manifests. Where another repository or an operator makes it, turn this finding off with a suppression that says so.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/service-account-automount",
    "title": "Service account asks for its token in every pod",
    "severity": "note",
    "profile": "strict",
    "subject": "serviceAccount",
    "when": {
      "properties": {
        "isDefault": {
          "const": false
        },
        "automount": {
          "const": true
        }
      }
    },
    "cases": [],
    "at": [
      "automount"
    ],
    "related": [
      "bindings"
    ],
    "chain": [],
    "edit": [
      {
        "when": {
          "properties": {
            "needs": {
              "type": "string"
            }
          }
        },
        "none": "{needs} needs the token"
      },
      {
        "cause": "account",
        "steps": [
          {
            "set": "automountServiceAccountToken",
            "in": "object",
            "to": false
          }
        ],
        "unsafe": "What calls the Kubernetes API in a pod of this account loses its token."
      }
    ],
    "cause": [
      "account"
    ],
    "message": "{object} has its token mounted into every container of every pod that names it. Whoever gets into any of those containers can speak to the API server as this account.",
    "fix": "Write `automountServiceAccountToken: false` here, and let each pod that talks to the API decide for itself: best with a one-hour projected token in the one container that needs it, else with `automountServiceAccountToken: true` in its pod spec. Charts made with `helm create` set this from `serviceAccount.automount` in values.yaml.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/shared-service-account",
    "title": "Bound service account shared by several workloads",
    "severity": "note",
    "profile": "strict",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "account": {
          "properties": {
            "bound": {
              "const": true
            },
            "sharedWith": {
              "type": "array",
              "minItems": 1
            }
          }
        }
      }
    },
    "cases": [],
    "at": [
      "serviceAccountName",
      "serviceAccountValue",
      "podSpec"
    ],
    "related": [
      "sharers",
      "bindings"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} shares {account.label}, which is bound to a role{account.lets}, with other workloads. Each of them has the rights that the others need, and a thief of one token acts as all of them.",
    "fix": "Give each workload a ServiceAccount of its own, and bind to it only the role that it needs. A workload that needs none can lose its token: `automountServiceAccountToken: false`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "identity/unnamed-service-account",
    "title": "Workload without a service account of its own",
    "severity": "note",
    "profile": "strict",
    "subject": "workload",
    "when": {
      "properties": {
        "static": {
          "const": false
        },
        "holdsToken": {
          "const": false
        },
        "account": {
          "properties": {
            "isDefault": {
              "const": true
            },
            "bound": {
              "const": false
            },
            "cloudIdentity": {
              "const": null
            }
          }
        }
      }
    },
    "cases": [],
    "at": [
      "serviceAccountName",
      "serviceAccountValue",
      "podSpec"
    ],
    "related": [
      "account"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} has no service account of its own and runs as 'default'. It holds no token today, but it gets every right and cloud identity that is ever given to that account.",
    "fix": "Create a ServiceAccount for this workload with `automountServiceAccountToken: false` and name it in `{account.path}`. Nothing breaks: the pods hold no token now.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/committed-token",
    "title": "Service-account token in a manifest",
    "severity": "error",
    "profile": "recommended",
    "subject": "committedToken",
    "when": {
      "properties": {
        "form": {
          "enum": [
            "legacy",
            "bound"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "form": {
              "const": "bound"
            }
          }
        },
        "message": "{object} contains a token of the service account '{account}' in '{field}', valid until {expires} or until the object that it is bound to is deleted. Everyone who can read this file, its history or a copy of it can act as that account.",
        "fix": "Treat the token as stolen. Delete the Pod, Secret or Node that it is bound to, or the ServiceAccount if it is bound to nothing, so that the API server refuses it; then remove it here and from the repository's history. Have the workload read a projected token from a file instead of carrying one."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} contains a token of the service account '{account}' in '{field}', which never expires. Everyone who can read this file, its history or a copy of it can act as that account until the token is revoked.",
    "fix": "Treat the token as stolen. Delete the Secret that it came from, which revokes it (a new one of the same name gets a new token), check the audit log for its use, then remove it here and from the repository's history. Whatever used it breaks: give it a projected token, or for use from outside one from `kubectl create token` with a short `--duration`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/enforce-mountable-secrets",
    "title": "Reliance on enforce-mountable-secrets",
    "severity": "note",
    "profile": "strict",
    "subject": "serviceAccount",
    "when": {
      "properties": {
        "enforceMountableSecrets": {
          "const": true
        }
      }
    },
    "cases": [],
    "at": [
      "enforceMountableSecrets"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} relies on the annotation 'kubernetes.io/enforce-mountable-secrets', which is deprecated since Kubernetes 1.32 and has holes. Secrets in projected volumes and those that CSI drivers read are not checked, so a pod of this account can still mount any Secret of the namespace.",
    "fix": "Keep Secrets that these pods must not read in another namespace, and delete the annotation: a separate namespace is what Kubernetes recommends instead. Deleting it breaks nothing; it only stops pods from being refused.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/ineffective-token-secret",
    "title": "Token Secret that does not do what it seems to",
    "severity": "warning",
    "profile": "recommended",
    "subject": "secretProblem",
    "when": {
      "properties": {
        "reason": {
          "enum": [
            "annotation-without-type",
            "immutable-without-data",
            "committed-uid",
            "before-account",
            "invalid-since-label"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "reason": {
              "const": "immutable-without-data"
            }
          }
        },
        "message": "{object} is immutable and empty, so Kubernetes can never write the token into it. Whatever waits for the token waits for ever.",
        "fix": "Delete the Secret and use a `serviceAccountToken` projection or `kubectl create token`. If a token that never expires really is needed, remove `immutable: true`."
      },
      {
        "when": {
          "properties": {
            "reason": {
              "const": "committed-uid"
            }
          }
        },
        "message": "{object} carries the UID of a service account of one cluster, and every cluster where the account's UID differs deletes the Secret. Whatever reads it then loses its token without an error.",
        "fix": "Delete the annotation `kubernetes.io/service-account.uid`: Kubernetes writes it. It shows that the object was exported from a cluster, so check that its `data` was not committed as well. Better still, delete the Secret and use a `serviceAccountToken` projection."
      },
      {
        "when": {
          "properties": {
            "reason": {
              "const": "before-account"
            }
          }
        },
        "message": "{object} stands before its service account '{account}' in this file, so 'kubectl apply -f' creates it first, and the token controller may delete it for want of the account. Then no token is written, and nothing says so.",
        "fix": "Move the ServiceAccount above the Secret (Helm and kustomize sort them so themselves). Better still, delete the Secret and use a `serviceAccountToken` projection."
      },
      {
        "when": {
          "properties": {
            "reason": {
              "const": "invalid-since-label"
            }
          }
        },
        "message": "{object} has the label 'kubernetes.io/legacy-token-invalid-since', and the API server refuses its token for as long as the label is there. The label is no expiry date: its value does not matter, and removing it makes the token valid again.",
        "fix": "To end the token for good, delete the Secret. To use it again, remove the label, and prefer a `serviceAccountToken` projection with a real expiry."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "serviceAccount"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} names {accountLabel} in an annotation, but is not of type 'kubernetes.io/service-account-token', so it never gets a token. Whatever reads it finds an ordinary Secret, with whatever someone wrote into it.",
    "fix": "Delete the annotation `kubernetes.io/service-account.name`, and use a `serviceAccountToken` projection or `kubectl create token` where a token is needed. The type of an existing Secret cannot be changed. If a token was pasted into it, delete the Secret that it came from.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/listed-token-secret",
    "title": "Service account lists a token Secret",
    "severity": "warning",
    "profile": "recommended",
    "subject": "accountSecret",
    "when": {
      "properties": {
        "known": {
          "enum": [
            "declared",
            "generated-name"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "rights": {
              "type": "string"
            }
          }
        },
        "severity": "error"
      },
      {
        "when": {
          "properties": {
            "known": {
              "const": "generated-name"
            }
          }
        },
        "message": "{object} lists '{secret}', which has the name of a token Secret that Kubernetes made before version 1.24. The list looks exported from an old cluster: the Secret is not made any more, and where it is still there its token never expires.",
        "fix": "Delete the entry. Since Kubernetes 1.24 accounts get no such Secret, and pods do not need it. If it still exists in a cluster, see that nothing uses it and delete it there, which revokes its token."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "secret"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} lists the token Secret '{secret}', so Kubernetes takes it for one that it made itself: unused for a year, its token is refused, and later the Secret is deleted. Until then it never expires, and whoever may read secrets of the namespace can act as '{account}'{rights}.",
    "fix": "Delete the entry and, once its users have moved to `serviceAccountToken` projections or `kubectl create token`, the Secret. The list is needed only for the deprecated annotation `kubernetes.io/enforce-mountable-secrets`. An account that names no Secret works as before.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/long-lived-token-consumer",
    "title": "Workload reads a token that never expires",
    "severity": "error",
    "profile": "recommended",
    "subject": "secretUse",
    "when": {
      "properties": {
        "via": {
          "enum": [
            "volume",
            "projected volume",
            "env",
            "envFrom",
            "csi",
            "imagePullSecrets"
          ]
        },
        "account": {
          "type": "string",
          "not": {
            "const": ""
          }
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "ownAccount": {
              "const": false
            }
          }
        },
        "message": "{object} reads the Secret '{secret}' ({via}), a token of {accountLabel} that never expires and is not even its own. Whoever gets into the pod can act as that account too, from anywhere, until the Secret is deleted{rights}.",
        "fix": "If the pod is meant to act as that account, run it as such with `serviceAccountName` and a `serviceAccountToken` projection (`expirationSeconds: 3600`). Otherwise bind the rights that it needs to its own account. Then delete the Secret, which revokes the token. The Secret may be all that Argo Workflows' executor has: set `executor.serviceAccountName` deliberately and suppress this finding there."
      },
      {
        "when": {
          "properties": {
            "via": {
              "enum": [
                "env",
                "envFrom"
              ]
            }
          }
        },
        "message": "{object} puts the Secret '{secret}' into its environment ({via}), a token of {accountLabel} that never expires. Environments end up in crash reports, debug pages and child processes, and each copy works until the Secret is deleted{rights}."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "secret"
    ],
    "chain": [],
    "edit": [
      {
        "when": {
          "properties": {
            "ownAccount": {
              "const": false
            }
          }
        },
        "none": "it is the token of another account than that of the pods"
      },
      {
        "when": {
          "properties": {
            "plainVolume": {
              "const": true
            },
            "ownAccount": {
              "const": true
            }
          }
        },
        "steps": [
          {
            "replace": "volumeSource",
            "by": "projected",
            "to": {
              "sources": [
                {
                  "serviceAccountToken": {
                    "path": "token",
                    "expirationSeconds": 3600
                  }
                },
                {
                  "configMap": {
                    "name": "kube-root-ca.crt",
                    "items": [
                      {
                        "key": "ca.crt",
                        "path": "ca.crt"
                      }
                    ]
                  }
                },
                {
                  "downwardAPI": {
                    "items": [
                      {
                        "path": "namespace",
                        "fieldRef": {
                          "fieldPath": "metadata.namespace"
                        }
                      }
                    ]
                  }
                }
              ]
            }
          }
        ],
        "unsafe": "What reads the file only once stops working after an hour."
      }
    ],
    "cause": [],
    "message": "{object} reads the Secret '{secret}' ({via}), a token of {accountLabel} that never expires. Whoever gets into the pod once can act as that account from anywhere, until the Secret is deleted{rights}.",
    "fix": "Read a projected token instead: a volume with `serviceAccountToken` (`path: token`, `expirationSeconds: 3600`, an `audience` unless it is for the Kubernetes API). Then delete the Secret, which revokes the token. The application has to read the token from the file, again every few minutes.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/long-lived-token-secret",
    "title": "Token Secret that never expires",
    "severity": "error",
    "profile": "recommended",
    "subject": "secret",
    "when": {
      "properties": {
        "account": {
          "type": "string",
          "not": {
            "const": ""
          }
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "bound": {
              "const": true
            }
          }
        },
        "message": "{object} makes Kubernetes write a token of {accountLabel} that never expires, and the account is bound to a role{lets}. Whoever reads the Secret once, by the API, a backup or etcd, has those rights until somebody deletes it."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "account",
      "serviceAccount"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} makes Kubernetes write a token of {accountLabel} that never expires. Whoever reads the Secret once, by the API, a backup or etcd, can act as that account until somebody deletes it.",
    "fix": "Delete this Secret. A pod gets a token of its own account from a `serviceAccountToken` projection with `expirationSeconds: 3600`; CI and people get one from `kubectl create token <account> --duration=1h`. What reads the Secret today stops working, so move it first.",
    "options": {},
    "aliases": []
  },
  {
    "id": "long-lived/token-secret-without-account",
    "title": "Token Secret that names no account",
    "severity": "error",
    "profile": "recommended",
    "subject": "secret",
    "when": {
      "properties": {
        "account": {
          "enum": [
            null,
            ""
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "account": {
              "const": ""
            }
          }
        },
        "message": "{object} is of type 'kubernetes.io/service-account-token', but its annotation 'kubernetes.io/service-account.name' is empty. The API server refuses it."
      }
    ],
    "at": [
      "account",
      "annotations",
      "self"
    ],
    "related": [
      "self"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} is of type 'kubernetes.io/service-account-token', but has no annotation 'kubernetes.io/service-account.name'. The API server refuses it.",
    "fix": "Best delete it: pods get their token from a `serviceAccountToken` projection, people from `kubectl create token`. If it is not meant to hold a token, use `type: Opaque`. If a token that never expires really is needed, name its account in the annotation.",
    "options": {},
    "aliases": []
  },
  {
    "id": "manifest/dropped-document",
    "title": "Text that kubectl never reads",
    "severity": "warning",
    "profile": "recommended",
    "subject": "document",
    "when": {
      "properties": {
        "problem": {
          "const": "dropped-document"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "This part of the file is never applied: {detail}. Reviewers see it, the cluster does not.",
    "fix": "Put `---` in front of it, in place of the line `...` if there is one. What follows is then applied, so read it first.",
    "options": {},
    "aliases": []
  },
  {
    "id": "manifest/duplicate-field",
    "title": "Token field written twice",
    "severity": "warning",
    "profile": "recommended",
    "subject": "field",
    "when": {
      "properties": {
        "problem": {
          "const": "duplicate"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [
      "other"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} has '{field}' twice at '{path}', and this line loses: kubectl takes the last one without a word. What a reviewer reads first is not what runs.",
    "fix": "Delete the line that is not meant. The last one is in force today.",
    "options": {},
    "aliases": []
  },
  {
    "id": "manifest/empty-automount",
    "title": "Empty automountServiceAccountToken",
    "severity": "warning",
    "profile": "recommended",
    "subject": "field",
    "when": {
      "properties": {
        "problem": {
          "const": "null"
        },
        "field": {
          "const": "automountServiceAccountToken"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [
      {
        "when": {
          "properties": {
            "automount": {
              "const": false
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "write": "self",
            "to": false
          }
        ]
      },
      {
        "when": {
          "properties": {
            "breaks": {
              "type": "string"
            }
          }
        },
        "none": "{breaks} needs the token that `false` would turn off"
      },
      {
        "steps": [
          {
            "write": "self",
            "to": false
          }
        ],
        "unsafe": "A program in the pods that calls the Kubernetes API loses its token."
      }
    ],
    "cause": [],
    "message": "{object} has an empty '{path}', which counts as unset, so the token stays on unless something else turns it off. Whoever reads the line takes it for a decision.",
    "fix": "Write `false`, or delete the line. In a Helm chart, print the line only when the value is set, or set it in values.yaml.",
    "options": {},
    "aliases": []
  },
  {
    "id": "manifest/invalid-field-type",
    "title": "Token field that the API server refuses",
    "severity": "error",
    "profile": "recommended",
    "subject": "field",
    "when": {
      "properties": {
        "problem": {
          "enum": [
            "wrong-type",
            "invalid-name"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "problem": {
              "const": "invalid-name"
            }
          }
        },
        "message": "{object} has {value} at '{path}', which cannot be a name in Kubernetes, so the API server refuses the object.",
        "fix": "Write small letters, digits and '-', with a letter or digit first and last: up to 63 characters for a namespace; the name of an account or Secret may have up to 253, and dots between such parts."
      },
      {
        "when": {
          "properties": {
            "expectedType": {
              "const": "boolean"
            }
          }
        },
        "fix": "Write `false` or `true`, without quotes."
      },
      {
        "when": {
          "properties": {
            "expectedType": {
              "const": "integer"
            }
          }
        },
        "fix": "Write the number of seconds without quotes and units, such as `3600`."
      },
      {
        "when": {
          "properties": {
            "expectedType": {
              "const": "string"
            }
          }
        },
        "fix": "Put the value in quotes if it is meant. Names like `yes`, `on`, `null` and `123` are no strings in YAML without them."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [
      {
        "when": {
          "properties": {
            "field": {
              "const": "automountServiceAccountToken"
            },
            "meant": {
              "const": false
            },
            "breaks": {
              "type": "string"
            }
          }
        },
        "none": "{breaks} needs the token that it would turn off"
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "wrong-type"
            },
            "meant": {
              "type": "boolean"
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "write": "self",
            "to": "{meant}"
          }
        ]
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "wrong-type"
            },
            "meant": {
              "type": "integer"
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "write": "self",
            "to": "{meant}"
          }
        ]
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "wrong-type"
            },
            "meant": {
              "type": "string"
            }
          }
        },
        "steps": [
          {
            "write": "self",
            "to": "{meant}"
          }
        ],
        "unsafe": "The name is what is written there without quotes, which another file may spell in another way."
      }
    ],
    "cause": [],
    "message": "{object} has a {foundType} at '{path}', where Kubernetes wants a value of type {expectedType}, so the API server refuses the object. It is not taken for what it looks like.",
    "fix": "Write a value of the type {expectedType}, as the Kubernetes reference shows it for this field.",
    "options": {},
    "aliases": []
  },
  {
    "id": "manifest/misplaced-field",
    "title": "Token field where Kubernetes ignores it",
    "severity": "error",
    "profile": "recommended",
    "subject": "field",
    "when": {
      "properties": {
        "problem": {
          "enum": [
            "misplaced",
            "misspelled"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "problem": {
              "const": "misspelled"
            }
          }
        },
        "message": "{object} says '{written}' at '{path}', which Kubernetes does not know: the field is '{field}'. It is refused or dropped with a warning, depending on who applies it; dropped, it leaves the token as if nothing had been written.",
        "fix": "Spell the key `{field}`, exactly and in this case."
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "misplaced"
            },
            "expectedPath": {
              "type": "string"
            }
          }
        },
        "message": "{object} says '{field}' at '{path}', where Kubernetes does not read it: it belongs at '{expectedPath}'. It is refused or dropped with a warning, depending on who applies it; dropped, it leaves the token as if nothing had been written.",
        "fix": "Move the line to `{expectedPath}`. The pods change when it takes effect there, so check that none of them needs what it turns off."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "other"
    ],
    "chain": [],
    "edit": [
      {
        "when": {
          "properties": {
            "field": {
              "const": "automountServiceAccountToken"
            },
            "breaks": {
              "type": "string"
            }
          }
        },
        "none": "{breaks} needs the token that it would turn off"
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "misspelled"
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "rename": "self",
            "to": "{field}"
          }
        ]
      },
      {
        "when": {
          "properties": {
            "expectedPath": {
              "const": null
            }
          }
        },
        "none": "nothing in this object reads such a field"
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "misplaced"
            },
            "field": {
              "const": "automountServiceAccountToken"
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "move": "self",
            "into": "target",
            "after": "serviceAccountName"
          }
        ]
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "misplaced"
            },
            "field": {
              "enum": [
                "serviceAccountName",
                "audience",
                "expirationSeconds",
                "path"
              ]
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "move": "self",
            "into": "target"
          }
        ]
      }
    ],
    "cause": [],
    "message": "{object} says '{field}' at '{path}', where Kubernetes does not read it. It is refused or dropped with a warning, depending on who applies it; dropped, it changes nothing.",
    "fix": "Delete the line, and write it where it is meant: the account and automount in a pod spec, `audience` and `expirationSeconds` inside the `serviceAccountToken` of a projected volume.",
    "options": {},
    "aliases": []
  },
  {
    "id": "manifest/syntax-error",
    "title": "Document that kubectl refuses",
    "severity": "error",
    "profile": "recommended",
    "subject": "document",
    "when": {
      "properties": {
        "problem": {
          "const": "syntax-error"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "kubectl refuses this document: {detail}. Nothing in it could be judged here.",
    "fix": "Correct the text. If it is a template that becomes YAML later, lint what the template makes instead.",
    "options": {},
    "aliases": []
  },
  {
    "id": "node/host-path-to-tokens",
    "title": "A folder of the node that holds the tokens of others",
    "severity": "error",
    "profile": "recommended",
    "subject": "hostPath",
    "when": {
      "properties": {
        "reach": {
          "enum": [
            "pods",
            "cluster",
            "node",
            "detour"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "reach": {
              "const": "detour"
            },
            "needs": {
              "type": "string"
            }
          }
        },
        "profile": "strict",
        "severity": "note",
        "message": "{object} mounts '{path}' of the node. Whoever gets into the container may reach {holds}.",
        "fix": "{needs} Nothing above has to be mounted."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "detour"
            }
          }
        },
        "profile": "strict",
        "severity": "note",
        "message": "{object} mounts '{path}' of the node. Whoever gets into the container may reach {holds}.",
        "fix": "Mount only the folder below it that is read, read-only, or leave the volume out."
      },
      {
        "when": {
          "properties": {
            "needed": {
              "const": true
            }
          }
        },
        "severity": "note",
        "message": "{object} mounts '{path}' of the node, as {agent} has to. Whoever gets into the container reads {holds}.",
        "fix": "{needs} Nothing above has to be mounted."
      },
      {
        "when": {
          "properties": {
            "asRoot": {
              "const": false
            },
            "agent": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "message": "{object} mounts '{path}' of the node, and only the user that it runs as keeps it from {holds}. A version that runs as root, or a way to become root, reads them.",
        "fix": "{needs} Nothing above has to be mounted."
      },
      {
        "when": {
          "properties": {
            "asRoot": {
              "const": false
            }
          }
        },
        "severity": "note",
        "message": "{object} mounts '{path}' of the node, and only the user that it runs as keeps it from {holds}. A version that runs as root, or a way to become root, reads them."
      },
      {
        "when": {
          "properties": {
            "volume": {
              "type": "null"
            }
          }
        },
        "message": "{object} gives out '{path}' of a node. Whoever may claim it reads {holds}; a read-only mount does not help.",
        "fix": "Put the data into a folder of its own, outside of `/var/lib/kubelet` and `/etc/kubernetes`, and name that one."
      },
      {
        "when": {
          "properties": {
            "agent": {
              "type": "string"
            }
          }
        },
        "fix": "{needs} Nothing above has to be mounted."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "mounts"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} mounts '{path}' of the node. Whoever gets into the container reads {holds}; a read-only mount does not help.",
    "fix": "Mount only the folder or file that is needed, outside of `/var/lib/kubelet/pods` and of the keys in `/etc/kubernetes`. What the API server or the kubelet can tell is better asked there, with a role.",
    "options": {},
    "aliases": []
  },
  {
    "id": "node/shared-process-namespace",
    "title": "Containers see the token of another",
    "severity": "note",
    "profile": "strict",
    "subject": "processSharing",
    "when": {
      "properties": {
        "others": {
          "type": "array",
          "minItems": 1
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "The containers of {object} share their processes, and only some ({holders}) hold a token. Whoever gets into one of the others ({others}) can read it through `/proc/<pid>/root`.",
    "fix": "Leave `shareProcessNamespace` out, or run the containers as different users other than root: then the kernel refuses the files of the other.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/exported-token-volume",
    "title": "Automatic token volume copied from a live pod",
    "severity": "warning",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": true
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "extended": {
              "const": true
            }
          }
        },
        "message": "{object} carries the volume '{volume}', the automatic token of a live pod copied into a manifest. It hands out a token of {accountLabel} whatever 'automountServiceAccountToken' says, and a default API server honours it for up to a year."
      }
    ],
    "at": [
      "volume",
      "self"
    ],
    "related": [
      "mounts"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} carries the volume '{volume}', the automatic token of a live pod copied into a manifest. It hands out a token of {accountLabel} whatever 'automountServiceAccountToken' says.",
    "fix": "Delete the volume and its `volumeMounts`: Kubernetes adds them by itself where automount is on. If it is off and a container does need the API, keep the volume under another name, with `expirationSeconds: 3600` and not 3607, mounted in that container only.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/extended-token-expiration",
    "title": "Projected token is silently extended to a year",
    "severity": "error",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "extended": {
          "const": true
        }
      }
    },
    "cases": [],
    "at": [
      "expirationSeconds",
      "self"
    ],
    "related": [
      "audience"
    ],
    "chain": [],
    "edit": [
      {
        "safe": true,
        "steps": [
          {
            "write": "expirationSeconds",
            "to": 3600
          }
        ]
      }
    ],
    "cause": [],
    "message": "{object} asks for a token of 3607 seconds in the volume '{volume}', which a default API server honours for up to a year. 3607 with the API server's audience is the mark of the automatic token: the kubelet renews the file every hour, but each stolen copy stays valid.",
    "fix": "Write `expirationSeconds: 3600`: a true one-hour token, and nothing else changes. Only software that reads the token once at start breaks, after an hour and not after a year. A token that is not for the API server also needs its own `audience`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/invalid-token-expiration",
    "title": "Token expiration that the API server refuses",
    "severity": "error",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "expirationProblem": {
          "enum": [
            "too-short",
            "too-long",
            "fractional"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "expirationProblem": {
              "const": "too-long"
            }
          }
        },
        "message": "{object} asks for a token of {expirationSeconds} seconds in the volume '{volume}', and the API server refuses more than 4294967296 (2^32). Whoever meant \"for ever\" cannot have it: a projected token always expires, and is renewed in time."
      },
      {
        "when": {
          "properties": {
            "expirationProblem": {
              "const": "fractional"
            }
          }
        },
        "message": "{object} asks for a token of {expirationSeconds} seconds in the volume '{volume}', and the API server takes whole seconds only. The object is refused and the pods never start."
      }
    ],
    "at": [
      "expirationSeconds"
    ],
    "related": [],
    "chain": [],
    "edit": [
      {
        "when": {
          "properties": {
            "expirationProblem": {
              "const": "too-short"
            }
          }
        },
        "safe": true,
        "steps": [
          {
            "write": "expirationSeconds",
            "to": 600
          }
        ]
      },
      {
        "when": {
          "properties": {
            "expirationProblem": {
              "const": "too-long"
            }
          }
        },
        "steps": [
          {
            "write": "expirationSeconds",
            "to": 3600
          }
        ],
        "unsafe": "Software that reads the token once and never again loses it after an hour."
      }
    ],
    "cause": [],
    "message": "{object} asks for a token of {expirationSeconds} seconds in the volume '{volume}', and the API server refuses less than 600. The pods never start.",
    "fix": "Write `expirationSeconds: 3600`, or 600 for the shortest that there is. The kubelet renews the file, so a short life breaks nothing that reads it again.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/invalid-token-path",
    "title": "Token path that is refused or overwritten",
    "severity": "error",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "anyOf": [
        {
          "properties": {
            "pathProblem": {
              "enum": [
                "missing",
                "empty",
                "absolute",
                "parent"
              ]
            }
          }
        },
        {
          "properties": {
            "pathProblem": {
              "const": "duplicate"
            },
            "exported": {
              "const": false
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "pathProblem": {
              "enum": [
                "missing",
                "empty"
              ]
            }
          }
        },
        "message": "{object} projects a token in the volume '{volume}' without a file name, and the API server refuses the object. 'path' is required.",
        "fix": "Write `path: token` inside `serviceAccountToken`: the file's name, relative to the directory where the volume is mounted."
      },
      {
        "when": {
          "properties": {
            "pathProblem": {
              "const": "duplicate"
            }
          }
        },
        "severity": "warning",
        "message": "{object} has two sources in the volume '{volume}' that write the same file '{path}', so one of them is lost. The API server only warns; the application reads whichever came last, and may send the wrong token to the wrong service.",
        "fix": "Give each source of the volume a `path` of its own, and tell the application which one to read."
      }
    ],
    "at": [
      "path",
      "self"
    ],
    "related": [
      "otherPath"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} projects a token in the volume '{volume}' to '{path}', which the API server refuses. A path must be relative and must not contain '..'.",
    "fix": "Write `path: token`, relative to the directory where the volume is mounted, and put the directory into the container's `mountPath`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/long-token-expiration",
    "title": "Projected token lives too long",
    "severity": "warning",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "extended": {
          "enum": [
            false,
            "unknown"
          ]
        },
        "expirationProblem": {
          "const": null
        },
        "expirationSeconds": {
          "type": "number",
          "exclusiveMinimum": {
            "$data": "/options/maxSeconds"
          }
        }
      }
    },
    "cases": [],
    "at": [
      "expirationSeconds"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} asks for tokens of {expirationSeconds} seconds in the volume '{volume}', more than the {options.maxSeconds} that are allowed. The kubelet has renewed it after a day at the latest, so every hour beyond 30 (108000 seconds) serves only whoever stole a copy.",
    "fix": "Write `expirationSeconds: 3600`. The kubelet renews the file after 80 % of the token's life or 24 hours, whichever is first, so only software that reads the token once and keeps it breaks: have it read the file again, at least every few minutes.",
    "options": {
      "maxSeconds": 86400
    },
    "aliases": []
  },
  {
    "id": "projected/stale-token-mount",
    "title": "Token mounted so that it is never renewed",
    "severity": "warning",
    "profile": "recommended",
    "subject": "tokenMount",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "subPathField": {
          "enum": [
            "subPath",
            "subPathExpr"
          ]
        }
      }
    },
    "cases": [],
    "at": [
      "subPath",
      "self"
    ],
    "related": [
      "token"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} mounts the token volume '{volume}' into the container '{container}' with '{subPathField}', so the file is never renewed. The token in the container goes stale when it expires.",
    "fix": "Mount the whole volume at a directory of its own, without `subPath`, and point the application at the file below it. The path that the application reads changes, unless `path` in the `serviceAccountToken` and `mountPath` together give the old one.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/token-without-audience",
    "title": "Projected token without an audience",
    "severity": "warning",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "audience": {
          "const": null
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "replacesAutomount": {
              "const": true
            }
          }
        },
        "profile": "strict",
        "severity": "note",
        "message": "{object} projects an API server token of {accountLabel} in the volume '{volume}', without an audience. That is the documented replacement of the automatic token; naming the audience would show that the API server is meant.",
        "fix": "Nothing has to change. If your cluster's audience is known (`--api-audiences`, usually `https://kubernetes.default.svc.cluster.local`), you may write it as `audience`. With another audience the API server refuses the token and Kubernetes clients break."
      }
    ],
    "at": [
      "audience",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} projects a token of {accountLabel} in the volume '{volume}' that names no audience, so the API server accepts it. Whoever receives or steals it, the service it is sent to included, can use it against the cluster.",
    "fix": "Write `audience:` with the name that the receiving service checks, such as `vault` or its URL, and have that service check it (TokenReview with `audiences`). If the token is meant for the Kubernetes API, mount it at /var/run/secrets/kubernetes.io/serviceaccount as `token`, in that container only. A receiver that expects the API's audience refuses the token until it is told the new one.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/token-without-expiration",
    "title": "Projected token without an expiration",
    "severity": "warning",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "expirationSeconds": {
          "const": null
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "replacesAutomount": {
              "const": true
            }
          }
        },
        "severity": "note"
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [
      {
        "safe": true,
        "steps": [
          {
            "set": "expirationSeconds",
            "in": "self",
            "to": 3600
          }
        ]
      }
    ],
    "cause": [],
    "message": "{object} projects a token of {accountLabel} in the volume '{volume}' without saying how long it lives. The API server picks 3600 seconds today; the manifest should say how long a stolen copy works.",
    "fix": "Write `expirationSeconds: 3600` inside `serviceAccountToken` (600 is the least). Nothing breaks: it is today's default, and the kubelet renews the file in time. Not 3607 with the API server's audience, which is honoured for up to a year.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/unmounted-token",
    "title": "Projected token that no container mounts",
    "severity": "note",
    "profile": "recommended",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "mounted": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "volume",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} projects a token of {accountLabel} in the volume '{volume}', which no container mounts. Either the mount is missing or misspelled, or the volume is left over.",
    "fix": "Mount the volume in the container that needs it, or delete it.",
    "options": {},
    "aliases": []
  },
  {
    "id": "projected/world-readable-token",
    "title": "Token file readable by every user of the container",
    "severity": "note",
    "profile": "strict",
    "subject": "token",
    "when": {
      "properties": {
        "exported": {
          "const": false
        },
        "mounted": {
          "const": true
        },
        "worldReadable": {
          "const": true
        }
      }
    },
    "cases": [],
    "at": [
      "defaultMode",
      "self"
    ],
    "related": [
      "mounts"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} writes the token in the volume '{volume}' with mode {fileMode}, so every user of the containers that mount it can read it. A process that dropped its rights, or a sandboxed plugin, can still use it as {accountLabel}.",
    "fix": "Set `securityContext.runAsUser` to one number for the whole pod (the file becomes 0600 and that user's), or `securityContext.fsGroup` (0640 and that group's). With `defaultMode: 0400` alone, a container that does not run as root cannot read its token.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/account-impersonation",
    "title": "Account may act as others",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "account-impersonation"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token sends one more header and has the rights of somebody else.",
    "fix": "Narrow the right with `resourceNames` to the users or accounts that the program speaks for, and never allow it for groups without names.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/admission-control",
    "title": "Account may change admission",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "admission-control"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            },
            "resource": {
              "const": "validatingwebhookconfigurations"
            }
          }
        },
        "severity": "warning",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token sees every object that is created or changed, Secrets included, and can refuse it."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      },
      {
        "when": {
          "properties": {
            "resource": {
              "const": "validatingwebhookconfigurations"
            }
          }
        },
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token sees every object that is created or changed, Secrets included, and can refuse it."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token sees every object that is created or changed, and can change it on its way.",
    "fix": "Name the configurations that the program owns with `resourceNames` and `get, update, patch`; `create`, which takes no names, is for whoever installs it.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/auth-mapping",
    "title": "Account may change who is who on EKS",
    "severity": "warning",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "auth-mapping"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. On EKS, whoever gets into a pod with its token maps an AWS identity of their own to cluster-admin.",
    "fix": "Name the ConfigMaps that the program owns with `resourceNames`, or use a Role in its own namespace; leader election needs `leases` today, not ConfigMaps.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/binding-writing",
    "title": "Account may hand its rights on",
    "severity": "warning",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "binding-writing"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token keeps its rights by binding them to another account, after the pod is gone.",
    "fix": "Allow it in a Role of one namespace, and for named bindings where they exist already (`update` with `resourceNames`).",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/certificate-signing",
    "title": "Account may sign client certificates",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "certificate-signing"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token signs itself a certificate for any user name, which nobody can take back.",
    "fix": "Name the signer that is needed with `resourceNames`; an approver of serving certificates needs `kubernetes.io/kubelet-serving` alone, and no right to create requests.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/cluster-admin-account",
    "title": "Service account is cluster-admin",
    "severity": "error",
    "profile": "recommended",
    "subject": "boundSubject",
    "when": {
      "properties": {
        "admin": {
          "const": true
        },
        "kubernetesOwn": {
          "const": false
        },
        "who": {
          "const": "account"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [
      "roleRef",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} lets the service account '{name}' do everything{where}: {role} allows every verb on every resource. Whoever gets hold of its token owns all that is there, every other token included.",
    "fix": "Write a role with the rights that the program uses: `kubectl auth can-i --list` shows what it has, the audit log what it asks for. Installers and GitOps controllers that apply anything do need much: let them have it in the namespaces that they manage (a RoleBinding each), give the token to one container alone, and silence this finding with that reason.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/dangling-binding",
    "title": "Binding to a role that is not here",
    "severity": "warning",
    "profile": "strict",
    "subject": "binding",
    "when": {
      "properties": {
        "roleKnown": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "roleRef"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} binds {role}, which is neither in the input nor made by the API server, so nothing here says what it grants. Until the role exists the binding grants nothing; whoever creates it later decides for these accounts.",
    "fix": "Correct the name, kind or namespace, or give sa-lint the files that hold the role (`--context`). A Role is looked up in the namespace of its binding. Remove the binding if the role is gone.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/default-account-binding",
    "title": "Rights for the account that every pod has",
    "severity": "error",
    "profile": "recommended",
    "subject": "boundSubject",
    "when": {
      "properties": {
        "who": {
          "const": "account"
        },
        "isDefault": {
          "const": true
        },
        "kubernetesOwn": {
          "const": false
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "power": {
              "enum": [
                null,
                "unknown"
              ]
            },
            "workloadCount": {
              "const": 0
            }
          }
        },
        "severity": "warning",
        "message": "{object} binds {role} to the service account '{name}', which every pod of the namespace has that names no other. Whoever gets into any of them has those rights, and so has every pod that is started there later."
      },
      {
        "when": {
          "properties": {
            "power": {
              "enum": [
                null,
                "unknown"
              ]
            }
          }
        },
        "severity": "warning",
        "message": "{object} binds {role} to the service account '{name}', which every pod of the namespace has that names no other; here {workloads}. Whoever gets into any of them has those rights, and so has every pod that is started there later."
      },
      {
        "when": {
          "properties": {
            "workloadCount": {
              "const": 0
            }
          }
        },
        "message": "{object} lets the service account '{name}' {power}, and every pod of the namespace that names no other account runs as it. Whoever gets into any of them can do the same, and so can every pod that is started there later."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "roleRef",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} lets the service account '{name}' {power}, and every pod of the namespace that names no other account runs as it; here {workloads}. Whoever gets into any of them can do the same, and so can every pod that is started there later.",
    "fix": "Make a ServiceAccount for the workload that needs the rights, name it in the pod (`serviceAccountName`), and bind that one instead. Then write `automountServiceAccountToken: false` on `default`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/host-volume-creation",
    "title": "Account may make volumes of node folders",
    "severity": "warning",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "host-volume-creation"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token mounts a folder of a node, past what Pod Security admits, and reads the tokens of its pods.",
    "fix": "Leave the making of volumes to a StorageClass and its provisioner: claims need `create` on `persistentvolumeclaims` alone.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/inert-grant",
    "title": "Right that grants nothing",
    "severity": "note",
    "profile": "strict",
    "subject": "inertRule",
    "when": {
      "properties": {
        "problem": {
          "enum": [
            "subresource-star",
            "named-create",
            "unknown-resource"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "problem": {
              "const": "subresource-star"
            }
          }
        },
        "message": "{object} names the resource '{written}', and a star behind a slash is no pattern: it grants nothing. Whoever reads the role takes it for a right to all subresources, and a later correction may grant more than was meant.",
        "fix": "Name the subresources (`pods/log`, `pods/exec`), or remove it. A star in front, as in `*/scale`, does match."
      },
      {
        "when": {
          "properties": {
            "problem": {
              "const": "named-create"
            }
          }
        },
        "message": "{object} allows `create` with `resourceNames`, which is never granted: a new object has no name yet when it is asked for. The program fails, and the usual way out is to drop the names for all verbs.",
        "fix": "Put `create` into a rule of its own without `resourceNames`, or leave it out."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} names the resource '{written}', which Kubernetes does not have in that group, so it grants nothing. The program fails where it needs the right, and the usual way out is a wider role.",
    "fix": "Write '{meant}', in the plural and in lower case, if that is meant; or remove it.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/node-proxy",
    "title": "Account may use the kubelets",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "node-proxy"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token runs commands in every pod of every node, past admission and the audit log.",
    "fix": "Metrics need `nodes/metrics`, health `nodes/healthz`, logs of nodes `nodes/log`, and statistics `nodes/stats`: allow those (Kubernetes 1.33 and later tell them apart; before, only metrics, stats, log and spec).",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/node-steering",
    "title": "Account may steer pods onto a node",
    "severity": "warning",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "node-steering"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token drains stronger pods onto the node that they already control, and reads their tokens there.",
    "fix": "Split the two rights: what labels nodes needs no right to delete pods. A drain is a matter of people, or of one controller that is silenced with its reason.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/pod-exec",
    "title": "Account may run commands in pods of others",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "pod-exec"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token opens a shell in other pods and reads the tokens that lie there.",
    "fix": "Allow it in a Role of the one namespace that is needed. `resourceNames` help only where pods keep their names, as those of a StatefulSet do.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/pod-takeover",
    "title": "Account may change running pods",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "pod-takeover"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token puts an image of their own into a pod with a stronger account.",
    "fix": "Labels and annotations of pods are changed through what makes them. If it must be the pod, use a Role in one namespace and `resourceNames`; `pods/status` needs no right on `pods`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/privileged-token",
    "title": "Token with the power to take over others",
    "severity": "error",
    "profile": "recommended",
    "subject": "heldToken",
    "when": {
      "properties": {
        "severity": {
          "enum": [
            "error",
            "warning",
            "note"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "guessed": {
              "const": true
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "{object} holds a token of the service account '{account}' of a namespace that is left open, and RBAC in these files lets that of one namespace {power}. Whoever gets into one of its containers can do the same, if it is applied there."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            },
            "otherCount": {
              "const": 0
            }
          }
        },
        "severity": "warning"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning",
        "message": "{object} holds a token of the service account '{account}', and RBAC in these files lets it {power}, besides {others}. Whoever gets into one of its containers can do the same, from anywhere that reaches the API server."
      },
      {
        "when": {
          "not": {
            "properties": {
              "otherCount": {
                "const": 0
              }
            }
          }
        },
        "message": "{object} holds a token of the service account '{account}', and RBAC in these files lets it {power}, besides {others}. Whoever gets into one of its containers can do the same, from anywhere that reaches the API server."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [
      "chain"
    ],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "{object} holds a token of the service account '{account}', and RBAC in these files lets it {power}. Whoever gets into one of its containers can do the same, from anywhere that reaches the API server.",
    "fix": "Take the power away where it is granted, as the findings at the role say. If the program needs it, see that only the container which uses the token gets it: `automountServiceAccountToken: false`, and a projected token with `expirationSeconds: 3600` in that one container. Then silence this finding on the workload, with what it needs the power for.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/role-escalation",
    "title": "Account may give itself rights",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "role-escalation"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token gives it the rights of cluster-admin, or those of any role there is to bind.",
    "fix": "Name the roles that may be bound with `resourceNames` (those without powers are not reported), and drop `escalate`: a program may write roles with the rights that it holds itself.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/secret-reading",
    "title": "Account may read Secrets",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "secret-reading"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token reads passwords, keys, and tokens of other service accounts that are kept in Secrets.",
    "fix": "Name the Secrets that are needed: `resourceNames` with `get` in a Role of one namespace (`list` and `watch` with names only pass with a field selector). Or mount the Secret into the pod, which needs no right at all.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/secret-writing",
    "title": "Account may write Secrets",
    "severity": "warning",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "secret-writing"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token can replace credentials that others trust, or make a token Secret that somebody else may read.",
    "fix": "Name the Secrets with `resourceNames` for `update`; for `create`, which takes no names, use a Role in a namespace that holds nothing else.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/service-account-group-binding",
    "title": "Rights for every service account at once",
    "severity": "error",
    "profile": "recommended",
    "subject": "boundSubject",
    "when": {
      "properties": {
        "who": {
          "enum": [
            "accounts-of-namespace",
            "all-accounts",
            "authenticated",
            "unauthenticated"
          ]
        },
        "kubernetesOwn": {
          "const": false
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "power": {
              "enum": [
                null,
                "unknown"
              ]
            }
          }
        },
        "severity": "warning",
        "message": "{object} binds {role} to the group '{name}', so every pod in it has those rights, whatever account it runs as. Whoever gets into any of them has them too, and no account's own bindings show it."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "roleRef"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} lets everybody in the group '{name}' {power}, so every pod in it can, whatever account it runs as. Whoever gets into any of them can do the same, and no account's own bindings show it.",
    "fix": "Bind the role to the accounts that need it, by name. Where a right is meant for all (looking at something that is public), bind a role with that one rule, and silence this finding with the reason.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/token-minting",
    "title": "Account may mint tokens of others",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "token-minting"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token becomes any of those accounts, for as long as they ask the token to live.",
    "fix": "Allow `create` on `serviceaccounts/token` for the accounts that are needed, with `resourceNames`, in a Role of their namespace instead of a ClusterRole. A program that needs its own token only needs no such rule: mount a projected token into it.",
    "options": {},
    "aliases": []
  },
  {
    "id": "reach/workload-creation",
    "title": "Account may start pods as any account",
    "severity": "error",
    "profile": "recommended",
    "subject": "grant",
    "when": {
      "properties": {
        "family": {
          "const": "workload-creation"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "missing": {
              "type": "string"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. That is a part of a power: missing for the whole is {missing}."
      },
      {
        "when": {
          "properties": {
            "reach": {
              "const": "unbound"
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "Whoever is bound to this role may {does}: {by}. Nothing in these files binds it to a service account."
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "note"
            }
          }
        },
        "severity": "note",
        "profile": "strict"
      },
      {
        "when": {
          "properties": {
            "severity": {
              "const": "warning"
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "subjects",
      "workloads"
    ],
    "chain": [],
    "edit": [],
    "cause": [
      "grant"
    ],
    "message": "RBAC in these files lets {accounts}{lesser} {does}: {by}. Whoever gets into a pod with its token starts a pod that runs as the strongest account there, and reads its token.",
    "fix": "Allow it in a Role of a namespace that is there for these workloads and holds no other account, instead of a ClusterRole. An operator that is made for this is silenced on its own object, with the reason.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/csi-token-in-context",
    "title": "A CSI driver gets tokens where they are logged",
    "severity": "warning",
    "profile": "recommended",
    "subject": "csiDriver",
    "when": {
      "properties": {
        "tokensInSecrets": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "inSecrets",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} gets the tokens of pods in the context of the volume, which drivers and their sidecars log with every call.",
    "fix": "Set `serviceAccountTokenInSecrets: true` (Kubernetes 1.35 and later; older API servers refuse or drop the field) once the driver reads `csi.storage.k8s.io/serviceAccount.tokens` from the secrets of the call. A driver that looks in the context alone finds nothing there any more.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/csi-token-without-audience",
    "title": "A CSI driver gets API tokens of every pod that it serves",
    "severity": "warning",
    "profile": "recommended",
    "subject": "tokenRequest",
    "when": {
      "properties": {
        "form": {
          "const": "driver"
        },
        "hasAudience": {
          "const": false
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "lifetimeSeconds": {
              "type": "number",
              "minimum": 86401
            }
          }
        },
        "message": "{object} has the kubelet hand its driver a token of each pod that mounts one of its volumes, without an audience and with the expiration that earns a year: on every node it collects credentials for the API server that stay valid long after the pods are gone."
      }
    ],
    "at": [
      "audience",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} has the kubelet hand its driver a token of each pod that mounts one of its volumes, without an audience. The API server accepts such a token, so the driver, and whoever it sends it to, can act as every pod that it serves.",
    "fix": "Name who the driver shows the token to: `audience: vault`, `api://AzureADTokenExchange`, `sts.amazonaws.com`. Each audience once; the driver looks tokens up by it, so its configuration may have to say the same. Pods keep their mounted volumes until they are mounted anew.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/integration-static-token",
    "title": "A stored token where short ones could be made",
    "severity": "warning",
    "profile": "recommended",
    "subject": "staticToken",
    "when": {
      "properties": {
        "secret": {
          "type": [
            "string",
            "null"
          ]
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "product": {
              "const": "Argo CD"
            },
            "elsewhere": {
              "const": true
            }
          }
        },
        "severity": "note",
        "message": "{object} gives Argo CD a stored token of another cluster, usually of an account that may do everything there. It does not expire, and whoever reads the Secret acts in that cluster from anywhere.",
        "fix": "Let Argo CD log in with an identity of its own that the other cluster trusts: `execProviderConfig` with `argocd-k8s-auth` for EKS, GKE and AKS, `awsAuthConfig`. Where there is none, keep the Secret out of the repository, and renew the token regularly."
      },
      {
        "when": {
          "properties": {
            "product": {
              "const": "Argo CD"
            }
          }
        },
        "message": "{object} gives Argo CD a stored token for the very cluster that it runs in. It does not expire, while Argo CD has an account there whose tokens are renewed by themselves.",
        "fix": "Leave `bearerToken` out for `https://kubernetes.default.svc`: Argo CD then uses the account of its own pods. Bind that to what is needed."
      },
      {
        "when": {
          "properties": {
            "knownBy": {
              "const": "kubeconfig"
            }
          }
        },
        "severity": "note",
        "message": "{object} gives {product} the kubeconfig in the Secret '{secret}', which holds a stored token. Whoever reads the Secret acts with it from anywhere, until somebody deletes what it was made from.",
        "fix": "For the cluster that {product} runs in, let it use an account of its own (`{instead}` for Crossplane, no `kubeConfig` but `serviceAccountName` for Flux). For another one let it log in with an identity that is renewed: Flux takes a `configMapRef` with a provider since 2.7, Crossplane an `identity` of the cloud."
      },
      {
        "when": {
          "properties": {
            "secret": {
              "type": "null"
            }
          }
        },
        "message": "{object} holds the token that {product} logs in to the API server with. Everyone who may read the object has it, and it does not change until somebody writes another."
      },
      {
        "when": {
          "properties": {
            "product": {
              "const": "KEDA"
            }
          }
        },
        "fix": "Have KEDA ask for an hour's token of the account: `boundServiceAccountToken` with `parameter` and `serviceAccountName`, and the right to `create serviceaccounts/token` of that name for KEDA. Then delete the Secret, which revokes what is stored."
      }
    ],
    "at": [
      "self"
    ],
    "related": [
      "secret"
    ],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} gives {product} a stored service-account token, the one in the Secret '{secret}'. It does not expire, and whoever reads the Secret can act as its account from anywhere.",
    "fix": "Name the account in place of the Secret (`{instead}`), with an audience of the receiver's own where there is a field for one: {product} then has tokens of some minutes made. Delete the Secret afterwards, which revokes the stored token.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/request-without-audience",
    "title": "A token for somebody else works at the API server",
    "severity": "warning",
    "profile": "recommended",
    "subject": "tokenRequest",
    "when": {
      "properties": {
        "form": {
          "enum": [
            "request",
            "integration"
          ]
        },
        "hasAudience": {
          "const": false
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "form": {
              "const": "request"
            }
          }
        },
        "message": "{object} asks for a token of {accountLabel} without an audience, so the API server accepts it. Whoever it is shown to can use it against the cluster.",
        "fix": "Name who it is for: `audiences: [vault]`, or whatever the receiver checks. A token that is meant for the Kubernetes API may name that (usually `https://kubernetes.default.svc.cluster.local`)."
      },
      {
        "when": {
          "properties": {
            "whose": {
              "const": "controller"
            }
          }
        },
        "message": "{object} names no account, so {product} shows {receiver} the API token of its own pod. Whoever reads it there can do in the cluster what the controller can, such as reading every Secret that it syncs.",
        "fix": "Name an account of the application and an audience: `serviceAccountRef` with `name` and `audiences: [vault]` for External Secrets, `credential.serviceAccountName` for KEDA, and let the role of {receiver} accept that account and audience alone."
      },
      {
        "when": {
          "properties": {
            "audienceSettable": {
              "const": false
            }
          }
        },
        "message": "{object} has {product} ask for a token of {accountLabel} and show it to {receiver}. {product} names no audience, so the API server accepts the token as well: the receiver can use it against the cluster.",
        "fix": "{product} has no field for the audience. Use an account that is bound to nothing but what the receiver checks, or let the trigger authenticate in another way (a pod identity of the cloud, a Secret that an operator renews)."
      },
      {
        "when": {
          "properties": {
            "whose": {
              "const": "pods"
            }
          }
        },
        "fix": "Write `audience: vault` among the parameters, and the same on the role in Vault. Better: let the CSIDriver ask for the token (`tokenRequests` with `audience: vault`), so that the provider needs no right to make tokens of every account."
      }
    ],
    "at": [
      "audience",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} has {product} ask for a token of {accountLabel} without an audience, and shows it to {receiver}. The API server accepts it: {receiver}, and whoever reads its requests or logs, can act as that account in the cluster.",
    "fix": "Name the receiver beside the account (`audiences: [<its name>]`), and the same audience on the role at its side. A store that has the API server review the tokens with the very token of its client needs a reviewer's account of its own first.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/request-without-expiration",
    "title": "Token request without an expiration",
    "severity": "warning",
    "profile": "recommended",
    "subject": "tokenRequest",
    "when": {
      "properties": {
        "form": {
          "const": "request"
        },
        "expirationSeconds": {
          "const": null
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} asks for a token of {accountLabel} without saying how long it lives. The API server picks an hour today; the request should say how long a stolen copy works.",
    "fix": "Write `expirationSeconds:` with as long as the job takes; 600 is the least. Not 3607 for a token that is bound to a pod, which is honoured for up to a year.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/review-without-audience",
    "title": "A review takes tokens that were meant for the API server",
    "severity": "warning",
    "profile": "recommended",
    "subject": "tokenReview",
    "when": {
      "properties": {
        "hasAudience": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "audiences",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} asks whether a token is genuine without saying for whom, so any token for the API server passes. Clients have to send the reviewer such a token, and a reviewer that is broken into holds the rights of all its clients.",
    "fix": "Write `audiences: [<the name of the service that reviews>]`, have clients project a token with that `audience`, and compare `status.audiences` of the answer.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/stale-csi-token",
    "title": "A CSI driver is left with a token that expires",
    "severity": "warning",
    "profile": "recommended",
    "subject": "csiDriver",
    "when": {
      "properties": {
        "republishes": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "republish",
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} gets a token of the pod when a volume is mounted and never a fresh one. Once that expires the driver can prove nothing more: it cannot renew what it mounted, and people give it long-lived tokens or a powerful account of its own instead.",
    "fix": "Set `requiresRepublish: true`: the kubelet then calls the driver again and again with a valid token. A driver that needs its token at the moment of mounting alone may do without; silence the finding there.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/token-sent-to-target",
    "title": "Prometheus hands out its own API token",
    "severity": "error",
    "profile": "recommended",
    "subject": "sentToken",
    "when": {
      "anyOf": [
        {
          "properties": {
            "toControlPlane": {
              "const": false
            }
          }
        },
        {
          "properties": {
            "verified": {
              "const": false
            }
          }
        }
      ]
    },
    "cases": [
      {
        "when": {
          "properties": {
            "toControlPlane": {
              "const": true
            },
            "encrypted": {
              "const": true
            }
          }
        },
        "severity": "note",
        "profile": "strict",
        "message": "{object} has Prometheus show its API token to the control plane without checking certificates. Whoever answers in its place on the node's network gets the token.",
        "fix": "Check them: `tlsConfig.ca` or `caFile` with the authority that signed the serving certificates, and no `insecureSkipVerify`. Kubelets get certificates of the cluster's authority with `serverTLSBootstrap: true`."
      },
      {
        "when": {
          "properties": {
            "encrypted": {
              "const": false
            }
          }
        },
        "message": "{object} has Prometheus send its own API token in clear to {receiver}. Whoever makes such a target, or listens on the way, can do in the cluster what Prometheus can."
      },
      {
        "when": {
          "properties": {
            "verified": {
              "const": true
            }
          }
        },
        "severity": "warning"
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} has Prometheus send its own API token to {receiver}. Whoever makes or takes over such a target can do in the cluster what Prometheus can.",
    "fix": "Remove `{field}`. A target that asks who scrapes it takes a client certificate (`tlsConfig.cert` and `keySecret`), or a token of an account that may read metrics and nothing else, from a Secret (`authorization.credentials`). Then set `arbitraryFSAccessThroughSMs.deny: true` on Prometheus, so that no monitor can name files.",
    "options": {},
    "aliases": []
  },
  {
    "id": "requests/unbound-token-request",
    "title": "Token request that nothing ends",
    "severity": "warning",
    "profile": "recommended",
    "subject": "tokenRequest",
    "when": {
      "properties": {
        "bound": {
          "const": false
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "{object} asks for a token of {accountLabel} that is bound to no object. It outlives the job that asked for it, and only the deletion of the account takes it back.",
    "fix": "Bind it to what should end it: `boundObjectRef` with the `kind` (Pod or Secret), `apiVersion: v1`, `name` and `uid` of the object. Deleting that object ends the token within a minute.",
    "options": {},
    "aliases": []
  },
  {
    "id": "suppression/expired-suppression",
    "title": "Suppression past its date",
    "severity": "warning",
    "profile": "recommended",
    "subject": "suppression",
    "when": {
      "properties": {
        "problem": {
          "const": "expired"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "rule": {
              "type": "string"
            }
          }
        },
        "message": "This suppression of '{rule}' ended on {until}, so its finding counts again. The date was set to make somebody look at it by then."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "This suppression ended on {until}, so its findings count again. The date was set to make somebody look at it by then.",
    "fix": "Fix what it silenced and delete it. If the reason still holds, set a new `until=YYYY-MM-DD` and say in the reason why it takes longer.",
    "options": {},
    "aliases": []
  },
  {
    "id": "suppression/malformed-suppression",
    "title": "Suppression that cannot be read",
    "severity": "warning",
    "profile": "recommended",
    "subject": "suppression",
    "when": {
      "properties": {
        "problem": {
          "const": "malformed"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "This suppression cannot be understood, so it silences nothing. {detail}.",
    "fix": "Write `# sa-lint-disable-line <rule>, <rule> until=YYYY-MM-DD -- <reason>` (also `-next-line` and `-file`; the date may be left out), or `<rule>: <reason>; <rule>: <reason>` in the annotation `sa-lint.dev/ignore`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "suppression/misplaced-suppression",
    "title": "Suppression where it can never apply",
    "severity": "warning",
    "profile": "recommended",
    "subject": "suppression",
    "when": {
      "properties": {
        "problem": {
          "const": "misplaced"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "suggestion": {
              "type": "string"
            }
          }
        },
        "message": "This suppression can never silence anything. {detail}. Did you mean '{suggestion}'?"
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "This suppression can never silence anything. {detail}.",
    "fix": "Put a comment on the line that is reported, on the line above it (`sa-lint-disable-next-line`), or on a line of its own for the file (`sa-lint-disable-file`); put the annotation `sa-lint.dev/ignore` on the object or its pod template.",
    "options": {},
    "aliases": []
  },
  {
    "id": "suppression/missing-reason",
    "title": "Suppression without a reason",
    "severity": "warning",
    "profile": "recommended",
    "subject": "suppression",
    "when": {
      "properties": {
        "problem": {
          "const": "no-reason"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "This suppression gives no reason, so it silences nothing. A reason is what lets the next reader judge whether it still holds.",
    "fix": "Say why behind two dashes: `# sa-lint-disable-line <rule> -- <reason>`; in the annotation `sa-lint.dev/ignore` behind a colon: `<rule>: <reason>`.",
    "options": {},
    "aliases": []
  },
  {
    "id": "suppression/unknown-rule",
    "title": "Suppression of a rule that does not exist",
    "severity": "warning",
    "profile": "recommended",
    "subject": "suppression",
    "when": {
      "properties": {
        "problem": {
          "const": "unknown-rule"
        }
      }
    },
    "cases": [
      {
        "when": {
          "properties": {
            "suggestion": {
              "type": "string"
            }
          }
        },
        "message": "This suppression names '{rule}', which is no rule, so it silences nothing. Did you mean '{suggestion}'?",
        "fix": "Write `{suggestion}`, or delete the suppression."
      }
    ],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "This suppression silences nothing, because '{rule}' does not name one rule. {detail}.",
    "fix": "Delete the suppression, or name a rule: `sa-lint rules` lists them all.",
    "options": {},
    "aliases": []
  },
  {
    "id": "suppression/unused-suppression",
    "title": "Suppression that silences nothing",
    "severity": "warning",
    "profile": "recommended",
    "subject": "suppression",
    "when": {
      "properties": {
        "problem": {
          "const": "unused"
        }
      }
    },
    "cases": [],
    "at": [
      "self"
    ],
    "related": [],
    "chain": [],
    "edit": [],
    "cause": [],
    "message": "This suppression of '{rule}' silences nothing: there is no such finding where it stands. Left here, it would silence the next one without a review.",
    "fix": "Delete it. If it should silence a finding on another line, move it there: a suppression acts on its own line, on the next line, or on its whole file or object.",
    "options": {},
    "aliases": []
  }
];

var r=/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|#(?=#\w*\[)/gu;function u(n,t=!1){return`${JSON.stringify(n,null,t?0:2).replace(r,s)}
`}function s(n){let t="";for(let e=0;e<n.length;e++)t+=`\\u${n.charCodeAt(e).toString(16).padStart(4,"0")}`;return t}export{u as a};

function m(n,r=0){let t=[],s=[],a=r,l,o=!1;for(let e=h(n,r,r);e!==-1;e=h(n,a,e+3)){let i=n.indexOf(`
`,e),S=i===-1?n.length:i,c=n.slice(e+3,S),d=c.trim(),u={start:e,end:e+3+c.trimEnd().length},f=d!==""&&!d.startsWith("#");f&&s.push(u);let p=a===e&&!o&&!f;p&&c.startsWith("#")||(p||t.push({start:a,end:e,separator:l,explicit:o}),l=u,o=p,a=i===-1?n.length:i+1)}return t.push({start:a,end:n.length,separator:l,explicit:o}),{documents:t,badSeparators:s}}function h(n,r,t){if(t===r&&n.startsWith("---",t))return t;let s=n.indexOf(`
---`,Math.max(t-1,0));return s===-1?-1:s+1}export{m as a};

import{sep as t}from"node:path";function n(r){return r.split(t).join("/")}export{n as a};

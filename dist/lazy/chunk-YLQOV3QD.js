import{sep}from"node:path";function slashed(path){return path.split(sep).join("/")}export{slashed};

var t="https://github.com/sa-lint/sa-lint";export{t as a};

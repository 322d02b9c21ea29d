var repository="https://github.com/sa-lint/sa-lint";export{repository};

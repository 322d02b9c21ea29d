var tool={name:"sa-lint",url:"https://github.com/sa-lint/sa-lint"};export{tool};

var unsafe=/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|#(?=#\w*\[)/gu;function jsonText(value,isLong=!1){return`${JSON.stringify(value,null,isLong?0:2).replace(unsafe,unicodeEscapes)}
`}function unicodeEscapes(character){let escapes="";for(let index=0;index<character.length;index++)escapes+=`\\u${character.charCodeAt(index).toString(16).padStart(4,"0")}`;return escapes}export{jsonText};

import{require_ignore}from"./chunk-VCZ5JRRN.js";import"./chunk-MYD3BOG4.js";export default require_ignore();

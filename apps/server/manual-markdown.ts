import MarkdownIt from 'markdown-it'
import type Token from 'markdown-it/lib/token.mjs'

import { Component } from '@angular/core';

@Component({ selector: 'tt-portfolio-page', template: '' })
export class PortfolioPage {}

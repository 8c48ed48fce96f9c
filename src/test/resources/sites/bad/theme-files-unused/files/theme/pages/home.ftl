<#import "/layouts/page.ftlh" as layout>
<@layout.page frame=page.frame></@layout.page>
